package org.twinlens.model.dl4j.internal;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.twinlens.model.TrainingConfig.Optimiser;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Tuning;
import org.twinlens.model.checkpoint.Tensor;

/**
 * The optimiser of a network: its memory by name, such as {@code conv1/weights/m}, and its step, taken in one pass over parameters, gradient and memory, some thousand
 * numbers at a time on all cores. A network's numbers are far more than fit a cache: each further pass over them would cost as much again.
 * <p>
 * Running statistics of batch normalisation are no business of the optimiser's: their gradient is the step.
 */
final class Optimisation implements AutoCloseable {

	private static final int CHUNK = 4096;
	/** Enough to be worth a thread's while. */
	private static final int PART = 64 * CHUNK;

	private static final float DECAY_OF_MEAN = 0.9f;
	private static final float DECAY_OF_SQUARES = 0.999f;
	private static final float DECAY_OF_RMSPROP = 0.9f;
	private static final float EPSILON = 1e-7f;

	/** A part of a parameter. */
	private record Part(Parameter parameter, Tuning tuning, int start, int length) {
	}

	private final Optimiser optimiser;
	private final Schedules schedules;
	private final List<Parameter> parameters;
	private final INDArray values;
	private final INDArray gradients;
	/** One array for each kind of memory, laid out as the parameters are. */
	private final Map<String, INDArray> memory = new HashMap<>();
	private final List<Part> parts = new ArrayList<>();
	/** Sums of squares over each part. */
	private final double[] gradientSquares;
	private final double[] stepSquares;
	private final double[] valueSquares;
	private boolean stepped;

	Optimisation(Architecture architecture, Schedules schedules, List<Parameter> parameters, INDArray values, INDArray gradients) {
		optimiser = schedules.config().optimiser();
		this.schedules = schedules;
		this.parameters = parameters;
		this.values = values;
		this.gradients = gradients;
		for (String kind : kinds()) {
			memory.put(kind, Nd4j.create(values.length()));
		}
		if (optimiser == Optimiser.RMSPROP) {
			memory.get("squares").assign(EPSILON);
		}
		Tunings tunings = new Tunings(architecture);
		for (Parameter parameter : parameters) {
			for (long start = 0; start < parameter.length(); start += PART) {
				parts.add(new Part(parameter, tunings.of(parameter.layer()), Math.toIntExact(parameter.offset() + start), (int) Math.min(PART, parameter.length() - start)));
			}
		}
		gradientSquares = new double[parts.size()];
		stepSquares = new double[parts.size()];
		valueSquares = new double[parts.size()];
	}

	private List<String> kinds() {
		return switch (optimiser) {
			case ADAM -> List.of("m", "v");
			case SGD -> List.of("velocity");
			case RMSPROP -> List.of("squares");
		};
	}

	/** The Euclidean norm of the gradient over all learned parameters; not finite when one of its numbers is not. */
	double gradientNorm() {
		measure(gradients, gradientSquares);
		return norm(gradientSquares);
	}

	private void measure(INDArray array, double[] squares) {
		FloatBuffer all = NativeFloats.of(array);
		IntStream.range(0, parts.size()).parallel().forEach(p -> {
			Part part = parts.get(p);
			float[] numbers = new float[CHUNK];
			double sum = 0;
			for (int done = 0; done < part.length; done += CHUNK) {
				int count = Math.min(CHUNK, part.length - done);
				all.get(part.start + done, numbers, 0, count);
				sum += squares(numbers, count);
			}
			squares[p] = sum;
		});
	}

	/** Takes the step along the gradient. */
	void step(long iteration, int epoch) {
		FloatBuffer g = NativeFloats.of(gradients);
		FloatBuffer w = NativeFloats.of(values);
		List<FloatBuffer> memories = kinds().stream().map(kind -> NativeFloats.of(memory.get(kind))).toList();
		double rate = schedules.learningRate(iteration, epoch);
		stepped = true;
		IntStream.range(0, parts.size()).parallel().forEach(p -> step(p, g, w, memories, rate, iteration + 1, epoch));
	}

	private void step(int p, FloatBuffer g, FloatBuffer w, List<FloatBuffer> memories, double rate, long t, int epoch) {
		Part part = parts.get(p);
		float[] gradient = new float[CHUNK];
		float[] value = new float[CHUNK];
		float[][] remembered = new float[memories.size()][CHUNK];
		double steps = 0;
		double squares = 0;
		for (int done = 0; done < part.length; done += CHUNK) {
			int at = part.start + done;
			int count = Math.min(CHUNK, part.length - done);
			g.get(at, gradient, 0, count);
			w.get(at, value, 0, count);
			if (!part.parameter.isStatistic()) {
				for (int k = 0; k < remembered.length; k++) {
					memories.get(k).get(at, remembered[k], 0, count);
				}
				penalise(part, gradient, value);
				compute(part, gradient, remembered, rate, t, epoch);
				for (int k = 0; k < remembered.length; k++) {
					memories.get(k).put(at, remembered[k], 0, count);
				}
			}
			for (int i = 0; i < count; i++) {
				value[i] -= gradient[i];
			}
			w.put(at, value, 0, count);
			steps += squares(gradient, count);
			squares += squares(value, count);
		}
		stepSquares[p] = steps;
		valueSquares[p] = squares;
	}

	/** Adds the gradient of λ/2·‖w‖² for weights. */
	private static void penalise(Part part, float[] gradient, float[] value) {
		float penalty = part.parameter.kind().equals("weights") ? (float) part.tuning.l2() : 0;
		if (penalty > 0) {
			for (int i = 0; i < gradient.length; i++) {
				gradient[i] += penalty * value[i];
			}
		}
	}

	/** Puts the step in the gradient's place. */
	private void compute(Part part, float[] gradient, float[][] remembered, double rate, long t, int epoch) {
		double own = rate * part.tuning.learningRateFactor();
		switch (optimiser) {
			case ADAM -> adam(gradient, remembered[0], remembered[1], (float) (own * Math.sqrt(1 - Math.pow(DECAY_OF_SQUARES, t)) / (1 - Math.pow(DECAY_OF_MEAN, t))));
			case SGD -> nesterov(gradient, remembered[0], (float) own, (float) momentum(part.tuning, epoch));
			case RMSPROP -> rmsProp(gradient, remembered[0], (float) own);
		}
	}

	private double momentum(Tuning tuning, int epoch) {
		return schedules.momentum(epoch, tuning.momentum() == null ? schedules.config().momentum() : tuning.momentum());
	}

	/** Kingma and Ba 2015, the formula at the end of their section 2. */
	private static void adam(float[] g, float[] m, float[] v, float rate) {
		for (int i = 0; i < g.length; i++) {
			m[i] = DECAY_OF_MEAN * m[i] + (1 - DECAY_OF_MEAN) * g[i];
			v[i] = DECAY_OF_SQUARES * v[i] + (1 - DECAY_OF_SQUARES) * g[i] * g[i];
			g[i] = rate * m[i] / ((float) Math.sqrt(v[i]) + EPSILON);
		}
	}

	/** Nesterov's momentum as Sutskever et al. 2013 rewrite it. */
	private static void nesterov(float[] g, float[] velocity, float rate, float momentum) {
		for (int i = 0; i < g.length; i++) {
			float before = velocity[i];
			velocity[i] = momentum * before - rate * g[i];
			g[i] = momentum * before - (1 + momentum) * velocity[i];
		}
	}

	/** Tieleman and Hinton 2012. */
	private static void rmsProp(float[] g, float[] squares, float rate) {
		for (int i = 0; i < g.length; i++) {
			squares[i] = DECAY_OF_RMSPROP * squares[i] + (1 - DECAY_OF_RMSPROP) * g[i] * g[i];
			g[i] = rate * g[i] / ((float) Math.sqrt(squares[i]) + EPSILON);
		}
	}

	/** Four sums, so that an addition need not wait for the one before. */
	private static double squares(float[] x, int count) {
		double s0 = 0;
		double s1 = 0;
		double s2 = 0;
		double s3 = 0;
		int whole = count & ~3;
		for (int i = 0; i < whole; i += 4) {
			s0 += (double) x[i] * x[i];
			s1 += (double) x[i + 1] * x[i + 1];
			s2 += (double) x[i + 2] * x[i + 2];
			s3 += (double) x[i + 3] * x[i + 3];
		}
		for (int i = whole; i < count; i++) {
			s0 += (double) x[i] * x[i];
		}
		return s0 + s1 + (s2 + s3);
	}

	private double norm(double[] squares) {
		double sum = 0;
		for (int p = 0; p < squares.length; p++) {
			sum += parts.get(p).parameter.isStatistic() ? 0 : squares[p];
		}
		return Math.sqrt(sum);
	}

	/** The Euclidean norm of the last step over that of the parameters after it. */
	double updateRatio() {
		return norm(stepSquares) / norm(valueSquares);
	}

	/** Euclidean norms over each layer's learned parameters, by the layer's name: of the last gradient, the last step, and the parameters after it. */
	LayerNorms layerNorms() {
		if (!stepped) {
			measure(values, valueSquares);
			return new LayerNorms(Map.of(), Map.of(), byLayer(valueSquares));
		}
		return new LayerNorms(byLayer(gradientSquares), byLayer(stepSquares), byLayer(valueSquares));
	}

	private Map<String, Double> byLayer(double[] squares) {
		Map<String, Double> norms = new HashMap<>();
		for (int p = 0; p < squares.length; p++) {
			if (!parts.get(p).parameter.isStatistic()) {
				norms.merge(parts.get(p).parameter.layer(), squares[p], Double::sum);
			}
		}
		norms.replaceAll((layer, sum) -> Math.sqrt(sum));
		return norms;
	}

	/** The memory by name: shared, not copies. */
	Map<String, Tensor> tensors() {
		Map<String, Tensor> tensors = new HashMap<>();
		eachLearned((parameter, kind) -> tensors.put(parameter.name() + "/" + kind, parameter.in(memory.get(kind), 0)));
		return tensors;
	}

	/** @throws IllegalArgumentException when there is no memory, or naming the tensor that is missing or of another shape */
	void restore(Map<String, Tensor> tensors) {
		if (tensors.isEmpty()) {
			throw new IllegalArgumentException("The checkpoint keeps no optimiser state, so that training cannot go on from it. Resume from the run's checkpoint \"last\".");
		}
		eachLearned((parameter, kind) -> parameter.load(tensors, parameter.name() + "/" + kind, memory.get(kind), 0));
	}

	private void eachLearned(BiConsumer<Parameter, String> use) {
		parameters.stream().filter(parameter -> !parameter.isStatistic()).forEach(parameter -> kinds().forEach(kind -> use.accept(parameter, kind)));
	}

	@Override
	public void close() {
		memory.values().forEach(INDArray::close);
	}
}
