package org.twinlens.verification.ui.internal.view;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.twinlens.ui.chart.Palette;
import org.twinlens.ui.chart.ScreenColour;
import org.twinlens.verification.ui.internal.model.Verdict;

/** The signs of verdicts: each has a shape of its own, so that nobody needs to tell colours apart. */
final class VerdictSign {

	private static final Color ACCEPTED = ScreenColour.of(Palette.GREEN);
	private static final Color REJECTED = ScreenColour.of(Palette.VERMILION);
	private static final Color WARNING = ScreenColour.of(Palette.ORANGE);
	private static final Color QUIET = new Color(143, 153, 168);
	private static final Color PAPER = new Color(255, 255, 255);
	private static final Color INK = new Color(31, 42, 58);
	private static final double STROKE = 0.11;

	private VerdictSign() {
	}

	static Color colour(Verdict.Kind kind) {
		return switch (kind) {
		case NONE -> QUIET;
		case VERIFIED -> ACCEPTED;
		case NOT_VERIFIED -> REJECTED;
		case REFUSED -> WARNING;
		};
	}

	/** Draws a sign as large as fits into a place. */
	static void draw(GC gc, Verdict.Kind kind, Rectangle place) {
		int size = Math.min(place.width, place.height) - 2;
		int left = place.x + (place.width - size) / 2;
		int top = place.y + (place.height - size) / 2;
		gc.setAntialias(SWT.ON);
		gc.setLineCap(SWT.CAP_ROUND);
		gc.setLineJoin(SWT.JOIN_ROUND);
		gc.setLineWidth(Math.max(2, (int) Math.round(STROKE * size)));
		gc.setBackground(colour(kind));
		switch (kind) {
		case VERIFIED -> {
			gc.fillOval(left, top, size, size);
			gc.setForeground(PAPER);
			gc.drawPolyline(points(left, top, size, .27, .53, .44, .70, .74, .34));
		}
		case NOT_VERIFIED -> {
			gc.fillPolygon(points(left, top, size, .29, 0, .71, 0, 1, .29, 1, .71, .71, 1, .29, 1, 0, .71, 0, .29));
			gc.setForeground(PAPER);
			gc.drawPolyline(points(left, top, size, .32, .32, .68, .68));
			gc.drawPolyline(points(left, top, size, .68, .32, .32, .68));
		}
		case REFUSED -> {
			gc.fillPolygon(points(left, top, size, .5, .04, 1, .94, 0, .94));
			gc.setForeground(INK);
			gc.drawPolyline(points(left, top, size, .5, .38, .5, .64));
			gc.drawPolyline(points(left, top, size, .5, .80, .5, .801));
		}
		case NONE -> {
			gc.setForeground(QUIET);
			gc.setLineWidth(2);
			gc.setLineStyle(SWT.LINE_DASH);
			gc.drawOval(left + 1, top + 1, size - 2, size - 2);
			gc.setLineStyle(SWT.LINE_SOLID);
		}
		}
	}

	private static int[] points(int left, int top, int size, double... shares) {
		int[] points = new int[shares.length];
		for (int i = 0; i < shares.length; i++) {
			points[i] = (i % 2 == 0 ? left : top) + (int) Math.round(shares[i] * size);
		}
		return points;
	}
}
