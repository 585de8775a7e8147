package org.twinlens.dataset.ui.internal.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.twinlens.core.ImageRecord;
import org.twinlens.dataset.ui.internal.gallery.GalleryContent.Badge;
import org.twinlens.dataset.ui.internal.gallery.GalleryLayout.Cell;
import org.twinlens.ui.image.Thumbnails;

/** Paints the cells of a gallery that are seen, and no others. */
final class GalleryPainter {

	private static final int INSET = 4;
	private static final int ROUND = 6;
	private static final int FAINT = 70;
	private static final int OPAQUE = 255;
	private static final int BADGE = 16;
	private static final Color UNLABELLED = new Color(184, 107, 0);
	private static final Color EXCLUDED = new Color(110, 118, 129);
	private static final Color FLAGGED = new Color(190, 40, 40);

	private final Control control;
	private final Thumbnails thumbnails;

	GalleryPainter(Control control, Thumbnails thumbnails) {
		this.control = control;
		this.thumbnails = thumbnails;
	}

	/** What is painted. */
	record Scene(GalleryContent content, GalleryLayout layout, GallerySelection selection, int top, int hovered) {
	}

	/** Two lines of text. */
	static int captionHeight(GC gc) {
		return 2 * gc.getFontMetrics().getHeight() + 2 * INSET;
	}

	void paint(GC gc, Scene scene) {
		Rectangle area = ((org.eclipse.swt.widgets.Scrollable) control).getClientArea();
		Display display = control.getDisplay();
		gc.setBackground(display.getSystemColor(SWT.COLOR_LIST_BACKGROUND));
		gc.fillRectangle(area);
		gc.setAntialias(SWT.ON);
		int first = scene.layout().firstIn(scene.top());
		int end = scene.layout().endIn(scene.top(), area.height);
		List<ImageRecord> shown = new ArrayList<>(IntStream.range(first, end).mapToObj(scene.content()::image).toList());
		thumbnails.want(shown, scene.layout().edge());
		for (int i = first; i < end; i++) {
			Cell cell = scene.layout().cell(i);
			cell(gc, scene, i, new Rectangle(cell.x(), cell.y() - scene.top(), cell.width(), cell.height()));
		}
	}

	private void cell(GC gc, Scene scene, int index, Rectangle cell) {
		Display display = control.getDisplay();
		boolean selected = scene.selection().contains(index);
		boolean active = control.isFocusControl();
		Color back = display.getSystemColor(SWT.COLOR_LIST_BACKGROUND);
		Color text = display.getSystemColor(SWT.COLOR_LIST_FOREGROUND);
		if (selected) {
			Color strong = display.getSystemColor(SWT.COLOR_LIST_SELECTION);
			back = active ? strong : mixed(strong, back);
			text = active ? display.getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT) : text;
		} else if (index == scene.hovered()) {
			back = mixed(mixed(display.getSystemColor(SWT.COLOR_LIST_SELECTION), back), back);
		}
		gc.setBackground(back);
		gc.fillRoundRectangle(cell.x - INSET / 2, cell.y - INSET / 2, cell.width + INSET, cell.height + INSET, ROUND, ROUND);
		ImageRecord image = scene.content().image(index);
		List<Badge> badges = scene.content().badges(index);
		int edge = scene.layout().edge();
		picture(gc, image, new Rectangle(cell.x + INSET, cell.y + INSET, edge - 2 * INSET, edge - 2 * INSET), edge, badges.contains(Badge.EXCLUDED));
		caption(gc, image, new Rectangle(cell.x + INSET, cell.y + edge, cell.width - 2 * INSET, cell.height - edge), text);
		badges(gc, badges, cell);
		if (index == scene.selection().focus() && active) {
			gc.setForeground(text);
			gc.setLineStyle(SWT.LINE_DOT);
			gc.drawRoundRectangle(cell.x, cell.y, cell.width - 1, cell.height - 1, ROUND, ROUND);
			gc.setLineStyle(SWT.LINE_SOLID);
		}
	}

	private void picture(GC gc, ImageRecord image, Rectangle place, int edge, boolean faint) {
		gc.setAlpha(faint ? FAINT : OPAQUE);
		if (thumbnails.draw(gc, image, place, edge).isEmpty()) {
			gc.setForeground(control.getDisplay().getSystemColor(SWT.COLOR_WIDGET_NORMAL_SHADOW));
			gc.setAlpha(OPAQUE / 3);
			gc.drawRectangle(place.x, place.y, place.width - 1, place.height - 1);
			if (thumbnails.isUnreadable(image, edge)) {
				gc.drawLine(place.x, place.y, place.x + place.width, place.y + place.height);
				gc.drawLine(place.x + place.width, place.y, place.x, place.y + place.height);
			}
		}
		gc.setAlpha(OPAQUE);
	}

	/** The identity, and in fainter letters the file's name. */
	private static void caption(GC gc, ImageRecord image, Rectangle place, Color text) {
		gc.setForeground(text);
		int line = gc.getFontMetrics().getHeight();
		line(gc, image.identity() == null ? "\u2013" : image.identity(), place, place.y);
		gc.setAlpha(OPAQUE * 2 / 3);
		line(gc, image.name(), place, place.y + line);
		gc.setAlpha(OPAQUE);
	}

	private static void line(GC gc, String text, Rectangle place, int y) {
		String shown = shortened(gc, text, place.width);
		gc.drawText(shown, place.x + Math.max(0, (place.width - gc.textExtent(shown).x) / 2), y, SWT.DRAW_TRANSPARENT);
	}

	/** With its middle left out where it is too long: names differ at their ends. */
	private static String shortened(GC gc, String text, int width) {
		if (gc.textExtent(text).x <= width) {
			return text;
		}
		int low = 0;
		int high = text.length();
		while (low < high) {
			int keep = (low + high + 1) / 2;
			if (gc.textExtent(middleLeftOut(text, keep)).x <= width) {
				low = keep;
			} else {
				high = keep - 1;
			}
		}
		return middleLeftOut(text, low);
	}

	private static String middleLeftOut(String text, int keep) {
		int tail = keep * 2 / 3;
		return text.substring(0, keep - tail) + "\u2026" + text.substring(text.length() - tail);
	}

	private static void badges(GC gc, List<Badge> badges, Rectangle cell) {
		int x = cell.x + cell.width - BADGE - INSET;
		for (Badge badge : badges) {
			gc.setBackground(switch (badge) {
			case UNLABELLED -> UNLABELLED;
			case EXCLUDED -> EXCLUDED;
			case FLAGGED -> FLAGGED;
			});
			gc.fillOval(x, cell.y + INSET, BADGE, BADGE);
			gc.setForeground(gc.getDevice().getSystemColor(SWT.COLOR_WHITE));
			Point extent = gc.textExtent(badge.sign());
			gc.drawText(badge.sign(), x + (BADGE - extent.x) / 2, cell.y + INSET + (BADGE - extent.y) / 2, SWT.DRAW_TRANSPARENT);
			x -= BADGE + 2;
		}
	}

	private static Color mixed(Color one, Color other) {
		RGB a = one.getRGB();
		RGB b = other.getRGB();
		return new Color((a.red + 2 * b.red) / 3, (a.green + 2 * b.green) / 3, (a.blue + 2 * b.blue) / 3);
	}
}
