package org.twinlens.verification.ui.internal.view;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.twinlens.ui.chart.Palette;
import org.twinlens.ui.chart.ScreenColour;
import org.twinlens.verification.ui.internal.Messages;
import org.twinlens.verification.ui.internal.model.ScoredReference;

/** The references of a gallery, each with its single score as a number and as a bar; a notch in the bar is the threshold. */
final class ReferenceStrip {

	private static final int GAP = 4;
	private static final int BAR = 5;
	private static final int SMALLEST = 28;
	private static final int LARGEST = 96;

	private final Canvas canvas;
	private final PictureImages images;
	private List<ScoredReference> references = List.of();
	private double threshold;

	ReferenceStrip(Composite parent) {
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
		canvas.setBackground(parent.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
		images = new PictureImages(canvas);
		canvas.addListener(SWT.Paint, e -> paint(e.gc));
		canvas.addListener(SWT.Resize, e -> canvas.redraw());
		canvas.addListener(SWT.MouseMove, e -> tip(e.x, e.y));
		canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent e) {
				e.result = references.stream().map(ReferenceStrip::words).collect(Collectors.joining(", "));
			}
		});
	}

	Canvas control() {
		return canvas;
	}

	void show(List<ScoredReference> others, double acceptedFrom) {
		if (!others.equals(references) || acceptedFrom != threshold) {
			references = others;
			threshold = acceptedFrom;
			images.keep(others.stream().map(ScoredReference::picture).toList());
			canvas.redraw();
		}
	}

	private static String words(ScoredReference reference) {
		return Double.isNaN(reference.similarity()) ? reference.name() : NLS.bind(Messages.reference_scored, reference.name(), number(reference.similarity()));
	}

	private static String number(double similarity) {
		return String.format(Locale.ROOT, "%.2f", similarity);
	}

	/** The largest cells of which all fit. */
	private int side(int text) {
		Rectangle area = canvas.getClientArea();
		for (int side = LARGEST; side > SMALLEST; side--) {
			int columns = columns(side);
			int rows = (references.size() + columns - 1) / columns;
			if (rows * (side + text + BAR + GAP) <= area.height) {
				return side;
			}
		}
		return SMALLEST;
	}

	private int columns(int side) {
		return Math.max(1, (canvas.getClientArea().width - GAP) / (side + GAP));
	}

	private Rectangle place(int index, int side, int text) {
		int columns = columns(side);
		return new Rectangle(GAP + index % columns * (side + GAP), index / columns * (side + text + BAR + GAP), side, side);
	}

	private void paint(GC gc) {
		if (references.isEmpty()) {
			gc.setForeground(canvas.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DARK_SHADOW));
			gc.drawText(Messages.references_none, 2 * GAP, 2 * GAP, true);
			return;
		}
		gc.setInterpolation(SWT.HIGH);
		int text = gc.getFontMetrics().getHeight();
		int side = side(text);
		for (int i = 0; i < references.size(); i++) {
			paint(gc, references.get(i), place(i, side, text), text);
		}
	}

	private void paint(GC gc, ScoredReference reference, Rectangle place, int text) {
		images.draw(gc, reference.picture(), place);
		if (Double.isNaN(reference.similarity())) {
			return;
		}
		int y = place.y + place.height + 1;
		int rgb = reference.similarity() >= threshold ? Palette.GREEN : Palette.VERMILION;
		gc.setBackground(canvas.getDisplay().getSystemColor(SWT.COLOR_WIDGET_LIGHT_SHADOW));
		gc.fillRectangle(place.x, y, place.width, BAR);
		gc.setBackground(ScreenColour.of(rgb));
		gc.fillRectangle(place.x, y, (int) Math.round(place.width * Math.max(0, Math.min(1, reference.similarity()))), BAR);
		gc.setBackground(canvas.getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
		gc.fillRectangle(place.x + (int) Math.round((place.width - 2) * threshold), y - 1, 2, BAR + 2);
		gc.setForeground(canvas.getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
		String number = number(reference.similarity());
		gc.drawText(number, place.x + (place.width - gc.textExtent(number).x) / 2, y + BAR, true);
	}

	private void tip(int x, int y) {
		GC gc = new GC(canvas);
		int text = gc.getFontMetrics().getHeight();
		gc.dispose();
		int side = side(text);
		String tip = null;
		for (int i = 0; i < references.size(); i++) {
			if (place(i, side, text).contains(x, y)) {
				tip = words(references.get(i));
			}
		}
		canvas.setToolTipText(tip);
	}
}
