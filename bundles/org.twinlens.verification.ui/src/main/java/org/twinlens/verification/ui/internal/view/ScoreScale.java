package org.twinlens.verification.ui.internal.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleConsumer;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.twinlens.ui.chart.Palette;
import org.twinlens.ui.chart.ScreenColour;
import org.twinlens.verification.ui.internal.Messages;
import org.twinlens.verification.ui.internal.model.ScaleContent;
import org.twinlens.verification.ui.internal.model.ScaleLayout;
import org.twinlens.verification.ui.internal.model.ScoreText;

/**
 * The score of a probe on a scale from 0 to 1, over the densities of genuine (above the line) and impostor pairs (below it). The threshold is dragged with the mouse or moved
 * by the arrow keys.
 */
final class ScoreScale {

	private static final int MARGIN = 12;
	private static final double STEP = 0.005;
	private static final double LEAP = 0.05;
	private static final int FAINT = 90;
	private static final int OPAQUE = 255;
	private static final int[] TICKS = { 0, 25, 50, 75, 100 };

	private final Canvas canvas;
	private final DoubleConsumer onThreshold;
	private ScaleContent content = ScaleContent.EMPTY;
	private boolean dragging;

	/** @param onThreshold told of the threshold the user moves to */
	ScoreScale(Composite parent, DoubleConsumer onThreshold) {
		this.onThreshold = onThreshold;
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
		canvas.setBackground(parent.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
		canvas.setToolTipText(Messages.scale_tip);
		canvas.addListener(SWT.Paint, e -> paint(e.gc));
		canvas.addListener(SWT.MouseDown, e -> {
			canvas.setFocus();
			dragging = e.button == 1;
			drag(e);
		});
		canvas.addListener(SWT.MouseMove, this::drag);
		canvas.addListener(SWT.MouseUp, e -> dragging = false);
		canvas.addListener(SWT.KeyDown, this::key);
		canvas.addListener(SWT.Traverse, e -> e.doit = e.detail != SWT.TRAVERSE_ARROW_NEXT && e.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
		canvas.addListener(SWT.FocusIn, e -> canvas.redraw());
		canvas.addListener(SWT.FocusOut, e -> canvas.redraw());
		canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent e) {
				e.result = words();
			}
		});
	}

	Canvas control() {
		return canvas;
	}

	void show(ScaleContent other) {
		if (!content.equals(other)) {
			content = other;
			canvas.redraw();
		}
	}

	private String words() {
		String threshold = ScoreText.of(content.threshold());
		return content.score().isPresent() ? NLS.bind(Messages.scale_scored, ScoreText.of(content.score().getAsDouble()), threshold) : NLS.bind(Messages.scale_unscored, threshold);
	}

	private ScaleLayout layout() {
		return new ScaleLayout(MARGIN, Math.max(1, canvas.getClientArea().width - 2 * MARGIN), 0, 1);
	}

	private void drag(Event e) {
		if (dragging) {
			onThreshold.accept(layout().score(e.x));
		}
	}

	private void key(Event e) {
		double step = (e.stateMask & SWT.SHIFT) != 0 ? LEAP : STEP;
		switch (e.keyCode) {
		case SWT.ARROW_LEFT, SWT.ARROW_DOWN -> move(-step);
		case SWT.ARROW_RIGHT, SWT.ARROW_UP -> move(step);
		case SWT.PAGE_DOWN -> move(-LEAP);
		case SWT.PAGE_UP -> move(LEAP);
		case SWT.HOME -> onThreshold.accept(0);
		case SWT.END -> onThreshold.accept(1);
		default -> {
			return;
		}
		}
	}

	private void move(double by) {
		onThreshold.accept(Math.max(0, Math.min(1, content.threshold() + by)));
	}

	private void paint(GC gc) {
		Rectangle area = canvas.getClientArea();
		ScaleLayout layout = layout();
		int text = gc.getFontMetrics().getHeight();
		int top = text + 4;
		int bottom = area.height - text - 4;
		int middle = (top + bottom) / 2;
		gc.setAntialias(SWT.ON);
		content.histogram().ifPresent(histogram -> {
			density(gc, layout, histogram.genuine(), middle, middle - top, Palette.BLUE);
			density(gc, layout, histogram.impostor(), middle, middle - bottom, Palette.ORANGE);
		});
		axis(gc, layout, middle, bottom);
		gc.setForeground(canvas.getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
		if (content.histogram().isPresent()) {
			label(gc, Messages.scale_genuine, area.width - MARGIN - gc.textExtent(Messages.scale_genuine).x, top);
			label(gc, Messages.scale_impostor, MARGIN, bottom - text);
		}
		references(gc, layout, middle);
		threshold(gc, layout, area, bottom);
		score(gc, layout, middle);
		if (canvas.isFocusControl()) {
			gc.drawFocus(1, 1, area.width - 2, area.height - 2);
		}
	}

	/**
	 * Each kind of pairs fills its side, and heights are square roots of shares: the tails are what a threshold is about, and most impostor pairs lie at one place.
	 *
	 * @param height of the highest density in pixels, towards the top; negative towards the bottom
	 */
	private static void density(GC gc, ScaleLayout layout, double[] densities, int middle, int height, int rgb) {
		double highest = Arrays.stream(densities).max().orElse(0);
		if (highest == 0) {
			return;
		}
		int[] outline = new int[4 * densities.length + 4];
		int k = 0;
		outline[k++] = layout.place(0);
		outline[k++] = middle;
		for (int i = 0; i < densities.length; i++) {
			int y = middle - (int) Math.round(height * Math.sqrt(densities[i] / highest));
			outline[k++] = layout.place(i / (double) densities.length);
			outline[k++] = y;
			outline[k++] = layout.place((i + 1) / (double) densities.length);
			outline[k++] = y;
		}
		outline[k++] = layout.place(1);
		outline[k] = middle;
		gc.setBackground(ScreenColour.of(rgb));
		gc.setAlpha(FAINT);
		gc.fillPolygon(outline);
		gc.setAlpha(OPAQUE);
	}

	private void axis(GC gc, ScaleLayout layout, int middle, int bottom) {
		gc.setForeground(canvas.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DARK_SHADOW));
		gc.setLineWidth(1);
		gc.drawLine(layout.place(0), middle, layout.place(1), middle);
		for (int tick : TICKS) {
			String words = String.format(Locale.ROOT, "%.2f", tick / 100.0);
			int x = layout.place(tick / 100.0);
			gc.drawLine(x, middle - 3, x, middle + 3);
			int width = gc.textExtent(words).x;
			gc.drawText(words, Math.max(0, Math.min(canvas.getClientArea().width - width, x - width / 2)), bottom + 2, true);
		}
	}

	private void threshold(GC gc, ScaleLayout layout, Rectangle area, int bottom) {
		int x = layout.place(content.threshold());
		gc.setForeground(canvas.getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
		gc.setBackground(gc.getForeground());
		gc.setLineWidth(2);
		String words = NLS.bind(Messages.scale_threshold, ScoreText.of(content.threshold()));
		Point size = gc.textExtent(words);
		gc.drawLine(x, size.y + 2, x, bottom);
		gc.fillPolygon(new int[] { x - 5, size.y + 1, x + 5, size.y + 1, x, size.y + 9 });
		gc.drawText(words, Math.max(0, Math.min(area.width - size.x, x - size.x / 2)), 0, true);
	}

	/** A tick each. */
	private void references(GC gc, ScaleLayout layout, int middle) {
		gc.setForeground(canvas.getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
		gc.setLineWidth(1);
		for (double similarity : content.references()) {
			int x = layout.place(similarity);
			gc.drawLine(x, middle - 6, x, middle + 6);
		}
	}

	/** A diamond, filled as the verdict is. */
	private void score(GC gc, ScaleLayout layout, int middle) {
		if (content.score().isEmpty()) {
			return;
		}
		double score = content.score().getAsDouble();
		int x = layout.place(score);
		int rgb = content.accepted() ? Palette.GREEN : Palette.VERMILION;
		gc.setBackground(ScreenColour.of(rgb));
		int[] diamond = { x, middle - 10, x + 8, middle, x, middle + 10, x - 8, middle };
		gc.fillPolygon(diamond);
		gc.setLineWidth(2);
		gc.drawPolygon(diamond);
		label(gc, ScoreText.of(score), Math.min(canvas.getClientArea().width - gc.textExtent(ScoreText.of(score)).x, x + 12), middle + 1);
	}

	private static void label(GC gc, String words, int x, int y) {
		gc.drawText(words, x, y, true);
	}
}
