package org.twinlens.ui.chart;

import org.twinlens.ui.chart.ChartGeometry.Drawn;

/**
 * A point near the pointer.
 *
 * @param line  it belongs to
 * @param index of the point in its curve
 */
public record PointedAt(ChartLine line, int index) {

	private static final double NEAR = 10;

	/** The nearest point of all lines within ten pixels, or {@code null}. */
	static PointedAt find(ChartGeometry chart, double x, double y) {
		double nearest = NEAR * NEAR;
		PointedAt found = null;
		for (Drawn drawn : chart.lines()) {
			CurveData points = drawn.shown();
			for (int i = 0; i < points.size(); i++) {
				double dx = chart.pixelX(points.x()[i]) - x;
				double dy = chart.pixelY(points.y()[i]) - y;
				double distance = dx * dx + dy * dy;
				if (distance < nearest) {
					nearest = distance;
					found = new PointedAt(drawn.line(), i);
				}
			}
		}
		return found;
	}
}
