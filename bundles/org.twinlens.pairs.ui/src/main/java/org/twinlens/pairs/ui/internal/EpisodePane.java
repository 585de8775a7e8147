package org.twinlens.pairs.ui.internal;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.twinlens.core.Episode;
import org.twinlens.core.ImageRecord;
import org.twinlens.ui.EmptyState;

/** Episodes to page through, each with its support and query images. */
final class EpisodePane {

	static final int IMAGE_SIZE = 72;

	private final Composite pane;
	private final Composite head;
	private final Button previous;
	private final Button next;
	private final Spinner number;
	private final Label count;
	private final Composite stack;
	private final StackLayout layout = new StackLayout();
	private final EmptyState empty;
	private final TileCanvas canvas;
	private final TileLook look;
	private Source pictures;
	private List<Episode> episodes = List.of();
	private EpisodeTiles tiles;
	private int shown;

	/** Pictures of images in sight. */
	interface Source extends TileLook.Pictures {
		void want(List<ImageRecord> inSight);
	}

	/**
	 * @param source   makes the pictures for the control that paints
	 * @param selected is told the images of the selected row
	 * @param opened   is told an image that was double-clicked, or all of a row
	 */
	EpisodePane(Composite parent, Function<Control, Source> source, Consumer<List<ImageRecord>> selected, Consumer<List<ImageRecord>> opened) {
		pane = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(4, 4).spacing(0, 3).applyTo(pane);
		head = new Composite(pane, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		previous = button(Messages.episode_previous, -1);
		number = new Spinner(head, SWT.BORDER);
		number.setMinimum(1);
		number.setToolTipText(Messages.episode_numberTip);
		number.addListener(SWT.Modify, e -> turn(number.getSelection() - 1));
		next = button(Messages.episode_next, 1);
		count = new Label(head, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(count);
		stack = new Composite(pane, SWT.NONE);
		stack.setLayout(layout);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
		empty = new EmptyState(stack);
		canvas = new TileCanvas(stack, inSight -> pictures.want(inSight));
		pictures = source.apply(canvas.control());
		look = new TileLook(canvas.control(), pictures);
		canvas.onSelection(() -> selected.accept(row()));
		canvas.onOpen(image -> opened.accept(image.map(List::of).orElseGet(this::row)));
	}

	Control control() {
		return pane;
	}

	private Button button(String text, int step) {
		Button button = new Button(head, SWT.PUSH);
		button.setText(text);
		button.addListener(SWT.Selection, e -> turn(shown + step));
		return button;
	}

	private List<ImageRecord> row() {
		return canvas.selected() < 0 || tiles == null ? List.of() : tiles.images(canvas.selected());
	}

	/**
	 * @param missing what is missing, when there are no episodes
	 * @param toDo    a sentence on what to do then
	 */
	void show(List<Episode> all, String missing, String toDo) {
		boolean same = all.equals(episodes);
		episodes = all;
		if (all.isEmpty()) {
			empty.show(missing, toDo);
		}
		top(all.isEmpty() ? empty : canvas.control());
		head.setVisible(!all.isEmpty());
		if (!same) {
			shown = Math.max(0, Math.min(shown, all.size() - 1));
			number.setMaximum(Math.max(1, all.size()));
			turn(shown);
		}
	}

	private void turn(int wanted) {
		if (wanted < 0 || wanted >= episodes.size()) {
			return;
		}
		shown = wanted;
		if (number.getSelection() != wanted + 1) {
			number.setSelection(wanted + 1);
		}
		Episode episode = episodes.get(wanted);
		count.setText(NLS.bind(Messages.episode_count, new Object[] { wanted + 1, episodes.size(), episode.name() }));
		previous.setEnabled(wanted > 0);
		next.setEnabled(wanted + 1 < episodes.size());
		tiles = new EpisodeTiles(episode, look, IMAGE_SIZE);
		canvas.show(tiles);
	}

	private void top(Control control) {
		if (layout.topControl != control) {
			layout.topControl = control;
			stack.layout();
		}
	}

	boolean setFocus() {
		return layout.topControl == canvas.control() ? canvas.control().setFocus() : empty.setFocus();
	}
}
