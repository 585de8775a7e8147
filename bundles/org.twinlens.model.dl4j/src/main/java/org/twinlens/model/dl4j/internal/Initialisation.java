package org.twinlens.model.dl4j.internal;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.SplittableRandom;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Tuning.Initialiser;

/** A new network's parameters. Each tensor has random numbers of its own, drawn from the seed and its name, so that a change in one layer leaves the others as they were. */
final class Initialisation {

	private final Tunings tunings;
	private final long seed;

	Initialisation(Architecture architecture, long seed) {
		this.seed = seed;
		tunings = new Tunings(architecture);
	}

	void fill(List<Parameter> parameters, INDArray array) {
		for (Parameter parameter : parameters) {
			FloatBuffer values = parameter.in(array, 0).data();
			switch (parameter.kind()) {
				case "weights" -> draw(tunings.of(parameter.layer()).weights(), parameter, values);
				case "biases" -> draw(tunings.of(parameter.layer()).biases(), parameter, values);
				case "gamma", "variance" -> fill(values, 1);
				default -> fill(values, 0);
			}
		}
	}

	private void draw(Initialiser initialiser, Parameter parameter, FloatBuffer values) {
		SplittableRandom random = new SplittableRandom(Seeds.of(seed, Seeds.WEIGHTS, parameter.name().hashCode(), 0));
		// Outputs come first in a shape; what follows the first two sizes is the kernel.
		double receptiveField = parameter.shape().stream().skip(2).reduce(1L, (a, b) -> a * b);
		double fanOut = parameter.shape().get(0) * receptiveField;
		double fanIn = parameter.length() / (double) parameter.shape().get(0);
		switch (initialiser.kind()) {
			case ZERO -> fill(values, 0);
			case GLOROT_UNIFORM -> {
				double limit = Math.sqrt(6 / (fanIn + fanOut));
				while (values.hasRemaining()) {
					values.put((float) random.nextDouble(-limit, limit));
				}
			}
			case HE_NORMAL -> normal(values, random, 0, Math.sqrt(2 / fanIn));
			case NORMAL -> normal(values, random, initialiser.mean(), initialiser.deviation());
		}
	}

	private static void normal(FloatBuffer values, SplittableRandom random, double mean, double deviation) {
		while (values.hasRemaining()) {
			values.put((float) (mean + deviation * random.nextGaussian()));
		}
	}

	private static void fill(FloatBuffer values, float value) {
		while (values.hasRemaining()) {
			values.put(value);
		}
	}
}
