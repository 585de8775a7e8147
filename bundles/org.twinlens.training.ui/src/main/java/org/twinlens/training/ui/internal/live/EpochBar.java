package org.twinlens.training.ui.internal.live;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;

/** Chooses the epoch that is looked at, or follows the newest. */
final class EpochBar extends Composite {

	private static final int SLIDER_WIDTH = 200;

	private final SnapshotShelf shelf;
	private final Label label;
	private final Scale slider;
	private final Button follow;
	private final Label note;
	private List<Integer> epochs = List.of();

	/** @param onChange when another epoch is to be read */
	EpochBar(Composite parent, SnapshotShelf shelf, Runnable onChange) {
		super(parent, SWT.NONE);
		this.shelf = shelf;
		setBackground(parent.getBackground());
		setBackgroundMode(SWT.INHERIT_DEFAULT);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 2).applyTo(this);
		label = new Label(this, SWT.NONE);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(110, SWT.DEFAULT).applyTo(label);
		slider = new Scale(this, SWT.HORIZONTAL);
		slider.setPageIncrement(1);
		GridDataFactory.fillDefaults().hint(SLIDER_WIDTH, SWT.DEFAULT).applyTo(slider);
		slider.addListener(SWT.Selection, e -> {
			if (!epochs.isEmpty()) {
				shelf.choose(epochs.get(Math.min(slider.getSelection(), epochs.size() - 1)));
				show();
				onChange.run();
			}
		});
		follow = new Button(this, SWT.CHECK);
		follow.setText(Messages.slider_follow);
		follow.addListener(SWT.Selection, e -> {
			shelf.follow(follow.getSelection());
			onChange.run();
		});
		note = new Label(this, SWT.WRAP);
		note.setVisible(false);
		GridDataFactory.fillDefaults().exclude(true).applyTo(note);
	}

	/** Shows where the shelf stands, and below it what is seen. */
	void show(String words) {
		show();
		if (!note.getText().equals(words)) {
			note.setText(words);
			note.setVisible(!words.isEmpty());
			GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).span(3, 1).exclude(words.isEmpty()).applyTo(note);
			getParent().layout(true, true);
		}
	}

	private void show() {
		List<Integer> now = shelf.epochs();
		follow.setSelection(shelf.isFollowing());
		slider.setEnabled(now.size() > 1);
		follow.setEnabled(!now.isEmpty());
		if (!now.equals(epochs)) {
			epochs = now;
			slider.setMaximum(Math.max(1, now.size() - 1));
		}
		shelf.snapshot().ifPresentOrElse(snapshot -> {
			label.setText(NLS.bind(Messages.slider_epoch, snapshot.epoch(), now.isEmpty() ? snapshot.epoch() : now.get(now.size() - 1)));
			if (shelf.isFollowing()) {
				slider.setSelection(Math.max(0, now.indexOf(snapshot.epoch())));
			}
		}, () -> label.setText(Messages.slider_none));
	}
}
