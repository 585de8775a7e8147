package org.twinlens.pairs.ui.internal;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.twinlens.core.ImageRecord;

/** The colours and strokes tiles are painted with. */
final class TileLook {

	private static final int DARK = 128;

	/** Where the pictures come from. */
	interface Pictures {
		/** @return whether it is there */
		Optional<Rectangle> draw(GC gc, ImageRecord image, Rectangle place);

		boolean isUnreadable(ImageRecord image);
	}

	final Color positive;
	final Color negative;
	final Color error;
	private final Color background;
	private final Color text;
	private final Color faint;
	private final Color selection;
	private final Color mat;
	private final Pictures pictures;

	TileLook(Control control, Pictures pictures) {
		this.pictures = pictures;
		background = control.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND);
		text = control.getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND);
		boolean dark = (background.getRed() + background.getGreen() + background.getBlue()) / 3 < DARK;
		faint = mix(background, text, 0.6);
		mat = mix(background, text, 0.05);
		selection = mix(background, control.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION), 0.35);
		positive = dark ? new Color(90, 200, 170) : new Color(15, 120, 105);
		negative = dark ? new Color(200, 160, 255) : new Color(110, 60, 170);
		error = dark ? new Color(255, 130, 120) : new Color(190, 30, 30);
	}

	private static Color mix(Color one, Color other, double share) {
		return new Color((int) (one.getRed() + (other.getRed() - one.getRed()) * share), (int) (one.getGreen() + (other.getGreen() - one.getGreen()) * share),
				(int) (one.getBlue() + (other.getBlue() - one.getBlue()) * share));
	}

	void ground(GC gc, Rectangle place, boolean selected) {
		gc.setBackground(selected ? selection : mat);
		gc.fillRoundRectangle(place.x, place.y, place.width, place.height, 6, 6);
	}

	/** A line of text, cut where it does not fit. */
	void line(GC gc, String words, int x, int y, int width, boolean important) {
		gc.setForeground(important ? text : faint);
		write(gc, words, x, y, width);
	}

	void line(GC gc, String words, int x, int y, int width, Color colour) {
		gc.setForeground(colour);
		write(gc, words, x, y, width);
	}

	private static void write(GC gc, String words, int x, int y, int width) {
		gc.drawText(fit(gc, words, width), x, y, SWT.DRAW_TRANSPARENT);
	}

	/** The beginning and the end of a text too long for its place: names differ in either. */
	private static String fit(GC gc, String words, int width) {
		if (gc.textExtent(words).x <= width) {
			return words;
		}
		int shortest = 0;
		int longest = words.length() - 1;
		while (shortest < longest) {
			int kept = (shortest + longest + 1) / 2;
			if (gc.textExtent(cut(words, kept)).x <= width) {
				shortest = kept;
			} else {
				longest = kept - 1;
			}
		}
		return cut(words, shortest);
	}

	private static String cut(String words, int kept) {
		int tail = kept / 2;
		return words.substring(0, kept - tail) + "…" + words.substring(words.length() - tail);
	}

	void image(GC gc, ImageRecord image, Rectangle place) {
		if (pictures.draw(gc, image, place).isEmpty()) {
			gc.setForeground(faint);
			gc.drawRectangle(place.x, place.y, place.width - 1, place.height - 1);
			if (pictures.isUnreadable(image)) {
				gc.drawLine(place.x, place.y, place.x + place.width - 1, place.y + place.height - 1);
				gc.drawLine(place.x, place.y + place.height - 1, place.x + place.width - 1, place.y);
			}
		}
	}

	void frame(GC gc, Rectangle place, Color colour) {
		gc.setForeground(colour);
		gc.setLineWidth(2);
		gc.drawRoundRectangle(place.x + 1, place.y + 1, place.width - 2, place.height - 2, 6, 6);
		gc.setLineWidth(1);
	}
}
