package org.twinlens.cli.internal.bench;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How a network's error falls with training time.
 *
 * @param name   of who trained
 * @param seed   of everything random
 * @param points in the order of time
 */
public record LearningCurve(String name, long seed, List<Point> points) {

	/**
	 * @param seconds of training until then
	 * @param steps   taken until then
	 * @param error   0..1
	 */
	public record Point(double seconds, long steps, double error) {
	}

	public LearningCurve {
		points = List.copyOf(points);
	}

	/** When the error was first as low as this; empty when it never was. */
	public OptionalDouble secondsTo(double error) {
		return points.stream().filter(point -> point.error() <= error).mapToDouble(Point::seconds).findFirst();
	}

	/** The last error; NaN without a point. */
	public double last() {
		return points.isEmpty() ? Double.NaN : points.get(points.size() - 1).error();
	}
}
