package org.twinlens.training.ui.internal.live;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.twinlens.model.run.EpochSnapshot;
import org.twinlens.model.run.SnapshotPair;

/** A sample of the validation pairs with the scores the network gave them after an epoch; the same pairs in each. */
final class PairsTab extends Composite {

	private final SnapshotShelf shelf;
	private final EpochBar bar;
	private final PairStrip strip;

	PairsTab(Composite parent, SnapshotShelf shelf, Thumbnails thumbnails, Runnable onChange) {
		super(parent, SWT.NONE);
		this.shelf = shelf;
		setBackground(parent.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
		bar = new EpochBar(this, shelf, onChange);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		strip = new PairStrip(this, thumbnails);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(strip);
	}

	void show(Optional<FollowedRun> run) {
		Optional<EpochSnapshot> snapshot = shelf.snapshot();
		List<SnapshotPair> pairs = snapshot.map(EpochSnapshot::pairs).orElse(List.of());
		if (pairs.isEmpty()) {
			bar.show(run.isEmpty() ? Messages.curves_noRun : shelf.problem().isEmpty() ? Messages.pairs_none : shelf.problem());
		} else {
			long right = pairs.stream().filter(PairVerdict::isRight).count();
			bar.show(NLS.bind(Messages.pairs_legend, right, pairs.size()));
		}
		strip.show(pairs, run.flatMap(FollowedRun::description).map(description -> description.preprocessing()));
		layout(true, true);
	}

	@Override
	public boolean setFocus() {
		return strip.setFocus();
	}
}
