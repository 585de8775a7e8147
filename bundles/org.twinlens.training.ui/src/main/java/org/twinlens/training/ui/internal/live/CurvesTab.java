package org.twinlens.training.ui.internal.live;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.twinlens.training.ui.internal.live.CurveCharts.Shown;
import org.twinlens.ui.chart.ChartCanvas;
import org.twinlens.ui.chart.ChartContent;
import org.twinlens.ui.chart.ChartLegend;
import org.twinlens.ui.chart.ChartLine;
import org.twinlens.ui.chart.Palette;

/** A chart for each chosen figure, all with one legend and one crosshair. */
final class CurvesTab extends Composite {

	private static final int CHART_HEIGHT = 140;
	private static final int CHART_WIDTH = 250;

	private final CurvesBar bar;
	private final ChartLegend legend;
	private final ScrolledComposite scrolled;
	private final Composite grid;
	private final Label empty;
	private final Palette palette = new Palette();
	private final Map<Metric, ChartCanvas> charts = new EnumMap<>(Metric.class);
	private List<Shown> shown = List.of();
	private Set<Metric> metrics = EnumSet.noneOf(Metric.class);

	CurvesTab(Composite parent) {
		super(parent, SWT.NONE);
		setBackground(parent.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
		bar = new CurvesBar(this, this::rebuild, charts::get);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		legend = new ChartLegend(this, names -> charts.values().forEach(chart -> chart.hide(names)));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(legend);
		empty = new Label(this, SWT.WRAP);
		empty.setBackground(getBackground());
		empty.setText(Messages.curves_noRun);
		GridDataFactory.fillDefaults().grab(true, false).indent(8, 8).hint(80, SWT.DEFAULT).applyTo(empty);
		scrolled = new ScrolledComposite(this, SWT.V_SCROLL);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		scrolled.setBackground(getBackground());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(scrolled);
		grid = new Composite(scrolled, SWT.NONE);
		grid.setBackground(getBackground());
		scrolled.setContent(grid);
		scrolled.addListener(SWT.Resize, e -> arrange());
		rebuild();
	}

	/** Shows the curves of these runs as they are now. */
	void show(List<FollowedRun> runs) {
		List<Shown> now = runs.stream().map(run -> new Shown(run.folder().id(), run.label(), run.curves())).toList();
		if (now.equals(shown)) {
			charts.values().forEach(ChartCanvas::refresh);
		} else {
			shown = now;
			rebuild();
		}
	}

	private void rebuild() {
		boolean other = !metrics.equals(bar.metrics());
		metrics = bar.metrics();
		if (other) {
			List.copyOf(charts.keySet()).stream().filter(metric -> !metrics.contains(metric)).forEach(metric -> charts.remove(metric).dispose());
			metrics.forEach(metric -> charts.computeIfAbsent(metric, m -> chart()));
			order();
		}
		List<ChartLine> lines = new ArrayList<>();
		charts.forEach((metric, chart) -> {
			ChartContent content = bar.charts().chart(metric, shown, palette);
			chart.show(content);
			content.lines().stream().filter(line -> lines.stream().noneMatch(known -> known.name().equals(line.name()))).forEach(lines::add);
		});
		legend.show(lines);
		boolean none = shown.isEmpty();
		include(empty, none);
		include(legend, !none);
		include(scrolled, !none);
		layout(true, true);
		arrange();
	}

	private static void include(Control control, boolean included) {
		((GridData) control.getLayoutData()).exclude = !included;
		control.setVisible(included);
	}

	private ChartCanvas chart() {
		ChartCanvas chart = new ChartCanvas(grid, false);
		chart.hide(legend.hidden());
		chart.onPointer(value -> charts.values().stream().filter(other -> other != chart).forEach(other -> other.point(value)));
		return chart;
	}

	/** Charts stand in the order of the figures, whenever they were chosen. */
	private void order() {
		ChartCanvas before = null;
		for (ChartCanvas chart : charts.values()) {
			if (before == null) {
				chart.moveAbove(null);
			} else {
				chart.moveBelow(before);
			}
			before = chart;
		}
	}

	/** As many charts side by side as are still legible, as high as fills the pane. */
	private void arrange() {
		Rectangle area = scrolled.getClientArea();
		int count = Math.max(1, charts.size());
		int columns = Math.max(1, Math.min(area.width / CHART_WIDTH, count <= 4 ? 2 : 3));
		columns = Math.min(columns, count);
		GridLayoutFactory.fillDefaults().numColumns(columns).equalWidth(true).spacing(4, 4).applyTo(grid);
		charts.values().forEach(chart -> GridDataFactory.fillDefaults().grab(true, true).hint(CHART_WIDTH / 2, CHART_HEIGHT).applyTo(chart));
		int rows = (count + columns - 1) / columns;
		scrolled.setMinSize(new Point(0, rows * (CHART_HEIGHT + 4)));
		grid.layout(true, true);
	}

	@Override
	public boolean setFocus() {
		return charts.values().stream().findFirst().map(ChartCanvas::setFocus).orElse(false);
	}
}
