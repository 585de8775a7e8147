package org.twinlens.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a search for a learning rate saw: the loss as the rate rises (Smith 2017, "Cyclical Learning Rates for Training Neural Networks").
 *
 * @param points in the order of the iterations, rates rising
 */
public record LearningRateCurve(List<Point> points) {

	/** Of the loss before the current iteration's in the exponential mean. */
	private static final double MEMORY = 0.9;
	/** The loss counts as exploded from this multiple of its best on. */
	private static final double EXPLODED = 4;
	/** The share of points at the beginning whose mean is still of few losses. */
	private static final double UNSETTLED = 0.1;
	private static final int FEWEST_POINTS = 8;

	/**
	 * A learning rate and what came of it.
	 *
	 * @param rate     the learning rate
	 * @param loss     of its iteration
	 * @param smoothed exponential mean of the losses so far, freed from the bias of its beginning (Kingma and Ba 2015, section 3)
	 */
	public record Point(double rate, double loss, double smoothed) {
	}

	public LearningRateCurve {
		points = List.copyOf(points);
	}

	/** The curve of a search's iterations so far. */
	public static LearningRateCurve of(List<ModelEvent.Iteration> iterations) {
		List<Point> points = new ArrayList<>(iterations.size());
		double mean = 0;
		double weight = 0;
		for (ModelEvent.Iteration iteration : iterations) {
			mean = MEMORY * mean + (1 - MEMORY) * iteration.loss();
			weight = MEMORY * weight + (1 - MEMORY);
			points.add(new Point(iteration.learningRate(), iteration.loss(), mean / weight));
		}
		return new LearningRateCurve(points);
	}

	/** Whether the smoothed loss has risen to four times its lowest, or is no number: the search is over. */
	public boolean hasExploded() {
		if (points.isEmpty()) {
			return false;
		}
		double now = points.get(points.size() - 1).smoothed();
		return !(now <= EXPLODED * points.stream().mapToDouble(Point::smoothed).min().orElseThrow());
	}

	/**
	 * The rate where the smoothed loss falls steepest over the logarithm of the rate, before its minimum; the first tenth of the points is left out, where the mean is still
	 * unsettled. Empty with fewer than eight points or a loss that never falls.
	 */
	public Optional<Double> suggestion() {
		if (points.size() < FEWEST_POINTS) {
			return Optional.empty();
		}
		int lowest = 0;
		for (int i = 1; i < points.size(); i++) {
			lowest = points.get(i).smoothed() < points.get(lowest).smoothed() ? i : lowest;
		}
		Optional<Double> found = Optional.empty();
		double steepest = 0;
		for (int i = Math.max(1, (int) (UNSETTLED * points.size())); i < lowest; i++) {
			double slope = slope(points.get(i - 1), points.get(i + 1));
			if (slope < steepest) {
				steepest = slope;
				found = Optional.of(points.get(i).rate());
			}
		}
		return found;
	}

	private static double slope(Point before, Point after) {
		return (after.smoothed() - before.smoothed()) / Math.log(after.rate() / before.rate());
	}
}
