package org.twinlens.dataset.ui.internal.gallery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.twinlens.core.ImageRecord;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.ui.internal.gallery.GallerySelection.Hold;
import org.twinlens.ui.image.Thumbnails;

/**
 * Shows very many images, of which one or several can be selected with mouse or keys. Fires {@link SWT#Selection} when the selection or the focus changes, {@link SWT#DefaultSelection} for a double
 * click. Keys it has no use for are left to key listeners.
 */
public final class Gallery extends Canvas {

	public static final int SMALLEST = 56;
	public static final int LARGEST = 384;
	private static final int STEP = 24;

	private final GallerySelection selection = new GallerySelection();
	private final GalleryPainter painter;
	private GalleryContent content = GalleryContent.NOTHING;
	private int edge;
	private int top;
	private int hovered = -1;
	/** A click on one of several selected cells may be the beginning of a drag: only its end makes the cell the only one. */
	private int aloneOnRelease = -1;
	private Runnable onZoom = () -> {
	};

	public Gallery(Composite parent, Supplier<Optional<Study>> study, int edge) {
		super(parent, SWT.V_SCROLL | SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.BORDER);
		this.edge = edge;
		painter = new GalleryPainter(this, new Thumbnails(this, study));
		GalleryAccess.add(this);
		addListener(SWT.Paint, e -> painter.paint(e.gc, new GalleryPainter.Scene(content, cells(), selection, top, hovered)));
		addListener(SWT.Resize, e -> resized());
		addListener(SWT.KeyDown, this::key);
		addListener(SWT.MouseDown, this::pressed);
		addListener(SWT.MouseUp, this::released);
		addListener(SWT.MouseDoubleClick, e -> notifyListeners(SWT.DefaultSelection, new Event()));
		addListener(SWT.MouseMove, e -> hover(cells().at(e.x, e.y + top)));
		addListener(SWT.MouseExit, e -> hover(-1));
		addListener(SWT.MouseVerticalWheel, this::wheel);
		addListener(SWT.FocusIn, e -> redraw());
		addListener(SWT.FocusOut, e -> redraw());
		addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		getVerticalBar().addListener(SWT.Selection, e -> scrollTo(getVerticalBar().getSelection()));
	}

	private GalleryLayout cells() {
		GC gc = new GC(this);
		try {
			return new GalleryLayout(content.size(), getClientArea().width, edge, GalleryPainter.captionHeight(gc));
		} finally {
			gc.dispose();
		}
	}

	/**
	 * Shows other images. Those that were selected and are still among them stay selected. Where none is, the focus stays at its place in the row, so that one can go on.
	 *
	 * @param elsewhere whether these are quite other images, which are looked at from their beginning
	 */
	public void show(GalleryContent next, boolean elsewhere) {
		Set<Long> kept = new HashSet<>();
		selection.stream().forEach(i -> kept.add(content.image(i).id()));
		int focus = selection.focus();
		long focused = focus < 0 ? 0 : content.image(focus).id();
		content = next;
		selection.reset(next.size());
		int found = -1;
		for (int i = 0; i < next.size(); i++) {
			long id = next.image(i).id();
			if (kept.contains(id)) {
				selection.add(i);
			}
			if (id == focused) {
				found = i;
			}
		}
		if (next.size() > 0) {
			selection.focusOn(found >= 0 ? found : elsewhere ? 0 : Math.max(0, Math.min(focus, next.size() - 1)));
			if (!elsewhere && !kept.isEmpty() && selection.size() == 0) {
				selection.choose(selection.focus(), Hold.NOTHING);
			}
		}
		hovered = -1;
		arrange();
		if (elsewhere) {
			scrollTo(next.size() == 0 ? 0 : cells().topToReveal(selection.focus(), 0, getClientArea().height));
		}
		changed();
	}

	/** Shows the same images with other signs. */
	public void refresh() {
		redraw();
	}

	public List<ImageRecord> selected() {
		List<ImageRecord> images = new ArrayList<>();
		selection.stream().forEach(i -> images.add(content.image(i)));
		return images;
	}

	public GallerySelection selection() {
		return selection;
	}

	public GalleryContent content() {
		return content;
	}

	/** Selects one image alone, gives it the focus and scrolls to it. */
	public void select(int index) {
		selection.choose(index, Hold.NOTHING);
		reveal();
		changed();
	}

	public void selectAll() {
		selection.all();
		changed();
	}

	/** Selects those of the images that are shown, and scrolls to the first. */
	public void select(Set<Long> ids) {
		selection.none();
		int first = -1;
		for (int i = 0; i < content.size(); i++) {
			if (ids.contains(content.image(i).id())) {
				selection.add(i);
				first = first < 0 ? i : first;
			}
		}
		if (first >= 0) {
			selection.focusOn(first);
			reveal();
		}
		changed();
	}

	/** Of a thumbnail's square, in points. */
	public int zoom() {
		return edge;
	}

	/** Changes the size of the thumbnails; what has the focus stays in sight. */
	public void zoom(int to) {
		edge = Math.max(SMALLEST, Math.min(LARGEST, to));
		arrange();
		if (selection.focus() >= 0) {
			reveal();
		}
		onZoom.run();
	}

	/** Told when the size was changed by keys or wheel. */
	public void onZoom(Runnable told) {
		onZoom = told;
	}

	/** Where a cell is seen. */
	public Rectangle placeOf(int index) {
		GalleryLayout.Cell cell = cells().cell(index);
		return new Rectangle(cell.x(), cell.y() - top, cell.width(), cell.height());
	}

	private void resized() {
		arrange();
	}

	private void arrange() {
		GalleryLayout layout = cells();
		int visible = Math.max(1, getClientArea().height);
		top = Math.max(0, Math.min(top, layout.lastTop(visible)));
		ScrollBar bar = getVerticalBar();
		bar.setValues(top, 0, Math.max(visible, layout.height()), visible, Math.max(1, layout.rowHeight() / 2), Math.max(1, layout.rowsIn(visible) * layout.rowHeight()));
		redraw();
	}

	private void scrollTo(int wanted) {
		int next = Math.max(0, Math.min(wanted, cells().lastTop(getClientArea().height)));
		if (next != top) {
			top = next;
			getVerticalBar().setSelection(top);
			redraw();
		}
	}

	private void reveal() {
		scrollTo(cells().topToReveal(selection.focus(), top, getClientArea().height));
	}

	private void changed() {
		redraw();
		notifyListeners(SWT.Selection, new Event());
	}

	private void hover(int index) {
		if (index != hovered) {
			hovered = index;
			setToolTipText(index < 0 ? null : GalleryAccess.words(content, index).replace("&", "&&"));
			redraw();
		}
	}

	private void wheel(Event event) {
		if ((event.stateMask & SWT.MOD1) != 0) {
			zoom(edge + (event.count > 0 ? STEP : -STEP));
			event.doit = false;
		}
	}

	private static Hold hold(Event event) {
		if ((event.stateMask & SWT.SHIFT) != 0) {
			return Hold.SHIFT;
		}
		return (event.stateMask & SWT.MOD1) != 0 ? Hold.CTRL : Hold.NOTHING;
	}

	private void pressed(Event event) {
		setFocus();
		aloneOnRelease = -1;
		int index = cells().at(event.x, event.y + top);
		if (index < 0) {
			if (event.button == 1 && hold(event) == Hold.NOTHING) {
				selection.none();
				changed();
			}
		} else if (selection.contains(index) && hold(event) == Hold.NOTHING) {
			aloneOnRelease = event.button == 1 ? index : -1;
		} else if (event.button == 1 || !selection.contains(index)) {
			selection.choose(index, hold(event));
			changed();
		}
	}

	private void released(Event event) {
		if (aloneOnRelease >= 0 && aloneOnRelease < content.size() && cells().at(event.x, event.y + top) == aloneOnRelease) {
			selection.choose(aloneOnRelease, Hold.NOTHING);
			changed();
		}
		aloneOnRelease = -1;
	}

	private void key(Event event) {
		GalleryLayout layout = cells();
		int page = layout.rowsIn(getClientArea().height) * layout.columns();
		switch (event.keyCode) {
		case SWT.ARROW_LEFT -> move(-1, event);
		case SWT.ARROW_RIGHT -> move(1, event);
		case SWT.ARROW_UP -> move(selection.focus() < layout.columns() ? 0 : -layout.columns(), event);
		case SWT.ARROW_DOWN -> move(layout.columns(), event);
		case SWT.PAGE_UP -> move(-page, event);
		case SWT.PAGE_DOWN -> move(page, event);
		case SWT.HOME -> move(-content.size(), event);
		case SWT.END -> move(content.size(), event);
		case ' ' -> {
			selection.toggle();
			changed();
		}
		case SWT.ESC -> {
			selection.none();
			changed();
		}
		case '+', SWT.KEYPAD_ADD -> zoom(edge + STEP);
		case '-', SWT.KEYPAD_SUBTRACT -> zoom(edge - STEP);
		default -> {
			// another's
		}
		}
	}

	private void move(int cells, Event event) {
		if (content.size() > 0) {
			selection.move(cells, hold(event));
			reveal();
			changed();
		}
	}
}
