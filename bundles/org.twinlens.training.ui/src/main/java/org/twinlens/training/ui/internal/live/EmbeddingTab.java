package org.twinlens.training.ui.internal.live;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.twinlens.model.run.EpochSnapshot;
import org.twinlens.model.run.ProjectedImage;
import org.twinlens.ui.chart.ChartAxis;
import org.twinlens.ui.chart.AxisFormat;
import org.twinlens.ui.chart.ChartCanvas;
import org.twinlens.ui.chart.ChartContent;
import org.twinlens.ui.chart.Palette;
import org.twinlens.ui.chart.PointedAt;

/** The embeddings of some calibration images after an epoch, projected to the plane of their largest variance. */
final class EmbeddingTab extends Composite {

	private final SnapshotShelf shelf;
	private final EpochBar bar;
	private final ChartCanvas chart;
	private Palette palette = new Palette();
	private Optional<EpochSnapshot> shown = Optional.empty();
	private Optional<FollowedRun> run = Optional.empty();
	private String of = "";

	EmbeddingTab(Composite parent, SnapshotShelf shelf, Thumbnails thumbnails, Runnable onChange) {
		super(parent, SWT.NONE);
		this.shelf = shelf;
		setBackground(parent.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
		bar = new EpochBar(this, shelf, onChange);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		chart = new ChartCanvas(this, false);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(chart);
		new ImageTip(chart.canvas(), thumbnails, this::at, () -> run.flatMap(FollowedRun::description).map(description -> description.preprocessing()));
		clear();
	}

	private void clear() {
		ChartAxis axis = ChartAxis.of("", AxisFormat.NUMBER);
		chart.show(ChartContent.of("", axis, axis, List.of()).withEmpty(Messages.embedding_empty));
	}

	void show(Optional<FollowedRun> newRun) {
		run = newRun;
		String id = newRun.map(followed -> followed.folder().id()).orElse("");
		if (!id.equals(of)) {
			of = id;
			palette = new Palette();
			chart.reset();
		}
		Optional<EpochSnapshot> snapshot = shelf.snapshot();
		if (snapshot.map(EpochSnapshot::images).filter(images -> !images.isEmpty()).isEmpty()) {
			bar.show(newRun.isEmpty() ? Messages.curves_noRun : shelf.problem().isEmpty() ? Messages.embedding_none : shelf.problem());
			if (shown.isPresent()) {
				clear();
			}
		} else {
			bar.show("");
			if (!snapshot.equals(shown)) {
				chart.show(EmbeddingCharts.chart(snapshot.get(), palette));
			}
		}
		shown = snapshot;
		layout(true, true);
	}

	/** The image at a place of the canvas. */
	private Optional<ProjectedImage> at(int x, int y) {
		PointedAt found = chart.nearest(x, y);
		return found == null ? Optional.empty()
				: shown.map(EmbeddingCharts::byIdentity).map(images -> images.get(found.line().name())).filter(images -> found.index() < images.size())
						.map(images -> images.get(found.index()));
	}

	@Override
	public boolean setFocus() {
		return chart.setFocus();
	}
}
