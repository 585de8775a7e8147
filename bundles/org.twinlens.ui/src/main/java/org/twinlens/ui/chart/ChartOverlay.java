package org.twinlens.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.twinlens.ui.chart.ChartGeometry.Reading;
import org.twinlens.ui.internal.chart.Messages;

/** What lies over a painted chart and follows the pointer: the crosshair with its readings, and the rectangle that is being dragged. */
final class ChartOverlay {

	private static final int PAD = 6;
	private static final int DOT = 7;
	private static final int MOST_READINGS = 12;
	private static final int OPAQUE = 235;

	private final Canvas canvas;
	private OptionalDouble value = OptionalDouble.empty();
	/** Pixels from the top, or -1 when the pointer is over another chart. */
	private int pointerY = -1;
	private Rectangle dragged;

	ChartOverlay(Canvas canvas) {
		this.canvas = canvas;
	}

	void clear() {
		value = OptionalDouble.empty();
		dragged = null;
	}

	/** The pointer of this chart stands at a value, or has left. */
	void pointer(OptionalDouble at, int y, ChartGeometry geometry) {
		pointerY = y;
		set(at, geometry);
	}

	/** The pointer of another chart does. */
	void point(OptionalDouble at, ChartGeometry geometry) {
		pointerY = -1;
		set(at, geometry);
	}

	private void set(OptionalDouble at, ChartGeometry geometry) {
		if (geometry != null && !canvas.isDisposed() && !value.equals(at)) {
			value = at;
			canvas.redraw();
		}
	}

	/** @param rectangle in pixels, or {@code null} when nothing is dragged */
	void drag(Rectangle rectangle) {
		dragged = rectangle;
		canvas.redraw();
	}

	void paint(GC gc, ChartGeometry chart) {
		if (chart == null) {
			return;
		}
		if (dragged != null) {
			gc.setAlpha(40);
			gc.setBackground(gc.getDevice().getSystemColor(SWT.COLOR_LIST_SELECTION));
			gc.fillRectangle(dragged);
			gc.setAlpha(255);
			gc.setForeground(gc.getDevice().getSystemColor(SWT.COLOR_LIST_SELECTION));
			gc.drawRectangle(dragged);
		} else if (value.isPresent()) {
			crosshair(gc, chart);
		}
		if (canvas.isFocusControl()) {
			Rectangle area = canvas.getClientArea();
			gc.drawFocus(1, 1, area.width - 2, area.height - 2);
		}
	}

	private void crosshair(GC gc, ChartGeometry chart) {
		int x = (int) Math.round(chart.pixelX(value.getAsDouble()));
		if (x < chart.plot().getX() || x > chart.plot().getMaxX()) {
			return;
		}
		Color text = gc.getDevice().getSystemColor(SWT.COLOR_LIST_FOREGROUND);
		gc.setForeground(text);
		gc.setAlpha(120);
		gc.drawLine(x, (int) chart.plot().getY(), x, (int) chart.plot().getMaxY());
		gc.setAlpha(255);
		List<Reading> readings = chart.at(value.getAsDouble());
		for (Reading reading : readings) {
			double y = chart.content().up().scale().accepts(reading.y()) ? chart.pixelY(reading.y()) : Double.NaN;
			if (y >= chart.plot().getY() && y <= chart.plot().getMaxY()) {
				gc.setBackground(colour(reading));
				gc.fillOval((int) Math.round(chart.pixelX(reading.x())) - DOT / 2, (int) Math.round(y) - DOT / 2, DOT, DOT);
			}
		}
		if (!readings.isEmpty()) {
			box(gc, chart, x, readings);
		}
	}

	private void box(GC gc, ChartGeometry chart, int x, List<Reading> readings) {
		List<String> rows = new ArrayList<>();
		rows.add(NLS.bind(Messages.chart_value, chart.content().across().label(), chart.content().across().format().value(value.getAsDouble())));
		List<Reading> shown = readings.subList(0, Math.min(MOST_READINGS, readings.size()));
		shown.forEach(reading -> rows.add(text(chart, reading)));
		if (shown.size() < readings.size()) {
			rows.add("…");
		}
		int height = gc.getFontMetrics().getHeight() + 1;
		int width = rows.stream().map(gc::textExtent).mapToInt(extent -> extent.x).max().orElse(0) + 3 * PAD + DOT;
		Point size = new Point(width, rows.size() * height + 2 * PAD);
		Rectangle area = canvas.getClientArea();
		int left = x + 12 + size.x <= area.width ? x + 12 : Math.max(0, x - 12 - size.x);
		int above = pointerY < 0 ? (int) chart.plot().getY() + 4 : pointerY - size.y / 2;
		int top = Math.max(0, Math.min(above, area.height - size.y));
		gc.setBackground(gc.getDevice().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
		gc.setAlpha(OPAQUE);
		gc.fillRoundRectangle(left, top, size.x, size.y, PAD, PAD);
		gc.setAlpha(80);
		gc.drawRoundRectangle(left, top, size.x - 1, size.y - 1, PAD, PAD);
		gc.setAlpha(255);
		for (int i = 0; i < rows.size(); i++) {
			int y = top + PAD + i * height;
			if (i > 0 && i <= shown.size()) {
				gc.setBackground(colour(shown.get(i - 1)));
				gc.fillOval(left + PAD, y + (height - DOT) / 2, DOT, DOT);
			}
			gc.drawText(rows.get(i), left + (i == 0 ? PAD : 2 * PAD + DOT), y, true);
		}
	}

	static String text(ChartGeometry chart, Reading reading) {
		AxisFormat format = chart.content().up().format();
		String shown = Double.isNaN(reading.y()) ? "–" : format.value(reading.y());
		boolean smoothed = chart.content().smoothing() > 0 && reading.line().smoothed();
		return NLS.bind(Messages.chart_value, reading.line().name(), smoothed ? NLS.bind(Messages.chart_raw, shown, format.value(reading.raw())) : shown);
	}

	private static Color colour(Reading reading) {
		return ScreenColour.of(reading.line().style().rgb());
	}
}
