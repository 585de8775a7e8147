package org.twinlens.pairs.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.twinlens.core.ImageRecord;

/** Tiles in rows, of which only those in sight are painted; one is selected. Scrolled by wheel, scroll bar and keys. */
final class TileCanvas {

	/** Between tiles, and around them. */
	static final int GAP = 6;

	private final Canvas canvas;
	private final Consumer<List<ImageRecord>> want;
	private final List<Runnable> onSelection = new ArrayList<>();
	private final List<Consumer<Optional<ImageRecord>>> onOpen = new ArrayList<>();
	private Tiles tiles;
	private int selected = -1;
	private int top;
	private int lineHeight;

	/** @param want is told which images are in sight, before they are painted */
	TileCanvas(Composite parent, Consumer<List<ImageRecord>> want) {
		this.want = want;
		canvas = new Canvas(parent, SWT.V_SCROLL | SWT.DOUBLE_BUFFERED | SWT.NO_REDRAW_RESIZE);
		canvas.setBackground(parent.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
		canvas.setForeground(parent.getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
		canvas.addListener(SWT.Paint, this::paint);
		canvas.addListener(SWT.Resize, e -> adapt());
		canvas.addListener(SWT.KeyDown, this::key);
		canvas.addListener(SWT.Traverse, e -> e.doit = e.detail != SWT.TRAVERSE_ARROW_NEXT && e.detail != SWT.TRAVERSE_ARROW_PREVIOUS && e.detail != SWT.TRAVERSE_RETURN);
		canvas.addListener(SWT.MouseDown, this::press);
		canvas.addListener(SWT.MouseDoubleClick, this::open);
		canvas.addListener(SWT.FocusIn, e -> canvas.redraw());
		canvas.addListener(SWT.FocusOut, e -> canvas.redraw());
		canvas.getVerticalBar().addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> scrollTo(canvas.getVerticalBar().getSelection())));
		GC gc = new GC(canvas);
		lineHeight = gc.getFontMetrics().getHeight();
		gc.dispose();
		speak();
	}

	Canvas control() {
		return canvas;
	}

	/** Shows other tiles; the selection stays at its place where there is one. */
	void show(Tiles other) {
		tiles = other;
		if (selected >= count()) {
			selected = count() - 1;
		}
		adapt();
		canvas.redraw();
		onSelection.forEach(Runnable::run);
	}

	/** The selected tile, or −1. */
	int selected() {
		return selected;
	}

	void onSelection(Runnable listener) {
		onSelection.add(listener);
	}

	/** Told with the image that was double-clicked, or none when Enter was pressed or the click lay beside images. */
	void onOpen(Consumer<Optional<ImageRecord>> listener) {
		onOpen.add(listener);
	}

	/** Selects a tile and brings it into sight. */
	void select(int tile) {
		int wanted = Math.max(0, Math.min(count() - 1, tile));
		if (count() == 0) {
			return;
		}
		boolean other = wanted != selected;
		selected = wanted;
		int row = wanted / columns();
		int height = size().y + GAP;
		if (row * height < top) {
			scrollTo(row * height);
		} else if ((row + 1) * height + GAP > top + canvas.getClientArea().height) {
			scrollTo((row + 1) * height + GAP - canvas.getClientArea().height);
		}
		canvas.redraw();
		if (other) {
			onSelection.forEach(Runnable::run);
			canvas.getAccessible().setFocus(ACC.CHILDID_SELF);
			canvas.getAccessible().selectionChanged();
		}
	}

	private int count() {
		return tiles == null ? 0 : tiles.count();
	}

	private Point size() {
		return tiles.size(Math.max(1, canvas.getClientArea().width - 2 * GAP), lineHeight);
	}

	private int columns() {
		return Math.max(1, (canvas.getClientArea().width - GAP) / (size().x + GAP));
	}

	private int rows() {
		return count() == 0 ? 0 : (count() + columns() - 1) / columns();
	}

	private Rectangle place(int tile) {
		Point size = size();
		return new Rectangle(GAP + tile % columns() * (size.x + GAP), GAP + tile / columns() * (size.y + GAP) - top, size.x, size.y);
	}

	private void adapt() {
		ScrollBar bar = canvas.getVerticalBar();
		int visible = Math.max(1, canvas.getClientArea().height);
		int all = count() == 0 ? 0 : rows() * (size().y + GAP) + GAP;
		bar.setValues(Math.min(top, Math.max(0, all - visible)), 0, Math.max(1, all), Math.min(visible, Math.max(1, all)), count() == 0 ? 1 : size().y / 3 + 1, visible);
		bar.setVisible(all > visible);
		top = Math.max(0, Math.min(top, all - visible));
		canvas.redraw();
	}

	private void scrollTo(int wanted) {
		int all = count() == 0 ? 0 : rows() * (size().y + GAP) + GAP;
		top = Math.max(0, Math.min(wanted, all - canvas.getClientArea().height));
		canvas.getVerticalBar().setSelection(top);
		canvas.redraw();
	}

	private void paint(Event event) {
		if (count() == 0) {
			want.accept(List.of());
			return;
		}
		Rectangle area = canvas.getClientArea();
		int height = size().y + GAP;
		int first = Math.max(0, (top - GAP) / height) * columns();
		int last = Math.min(count(), ((top + area.height) / height + 1) * columns());
		List<ImageRecord> inSight = new ArrayList<>();
		for (int tile = first; tile < last; tile++) {
			inSight.addAll(tiles.images(tile));
		}
		want.accept(inSight);
		for (int tile = first; tile < last; tile++) {
			tiles.paint(event.gc, tile, place(tile), tile == selected);
			if (tile == selected && canvas.isFocusControl()) {
				Rectangle place = place(tile);
				event.gc.drawFocus(place.x + 1, place.y + 1, place.width - 2, place.height - 2);
			}
		}
	}

	private void key(Event event) {
		if (count() == 0) {
			return;
		}
		int page = Math.max(1, canvas.getClientArea().height / (size().y + GAP)) * columns();
		switch (event.keyCode) {
		case SWT.ARROW_LEFT -> select(selected - 1);
		case SWT.ARROW_RIGHT -> select(selected + 1);
		case SWT.ARROW_UP -> select(selected < columns() ? selected : selected - columns());
		case SWT.ARROW_DOWN -> select(selected < 0 ? 0 : Math.min(count() - 1, selected + columns()));
		case SWT.PAGE_UP -> select(selected - page);
		case SWT.PAGE_DOWN -> select(selected + page);
		case SWT.HOME -> select(0);
		case SWT.END -> select(count() - 1);
		case SWT.CR, SWT.KEYPAD_CR -> {
			if (selected >= 0) {
				onOpen.forEach(listener -> listener.accept(Optional.empty()));
			}
		}
		default -> {
			// others' keys
		}
		}
	}

	private void press(Event event) {
		canvas.setFocus();
		int tile = at(event.x, event.y);
		if (tile >= 0) {
			select(tile);
		}
	}

	private void open(Event event) {
		int tile = at(event.x, event.y);
		if (tile >= 0 && event.button == 1) {
			Optional<ImageRecord> image = tiles.imageAt(tile, place(tile), new Point(event.x, event.y), lineHeight);
			onOpen.forEach(listener -> listener.accept(image));
		}
	}

	/** The tile at a place, or −1. */
	private int at(int x, int y) {
		if (count() == 0) {
			return -1;
		}
		int column = (x - GAP) / (size().x + GAP);
		int row = (y + top - GAP) / (size().y + GAP);
		int tile = row * columns() + column;
		return column < columns() && x >= GAP && tile < count() && place(tile).contains(x, y) ? tile : -1;
	}

	private void speak() {
		canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = selected >= 0 && selected < count() ? tiles.describe(selected) : "";
			}
		});
		canvas.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = ACC.ROLE_LIST;
			}
		});
	}
}
