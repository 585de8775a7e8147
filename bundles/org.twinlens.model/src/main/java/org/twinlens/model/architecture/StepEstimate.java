package org.twinlens.model.architecture;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.twinlens.model.TrainingConfig.Optimiser;

/**
 * How the time of a training step is shared among the parts of a network.
 *
 * @param source where the shares come from
 * @param shares of each layer by its name, of {@code distance}, {@code head} and {@code optimiser}; in the order of computing, together 1
 */
public record StepEstimate(Source source, Map<String, Double> shares) {

	public static final String DISTANCE = "distance";
	public static final String HEAD = "head";
	public static final String OPTIMISER = "optimiser";

	/** Multiply-adds a processor does in the time in which it moves one number to or from memory. What decides between a convolution's arithmetic and a pool's traffic. */
	private static final double MACS_PER_NUMBER = 20;

	/** Numbers read and written for each parameter by the optimiser's step and the update. */
	private static final int OPTIMISER_TRAFFIC = 8;

	/** Values a layer reads or writes for each number it gives, forward and backward. */
	private static final int LAYER_TRAFFIC = 6;

	public enum Source {
		ESTIMATED, MEASURED
	}

	public StepEstimate {
		shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
	}

	/**
	 * Estimated from multiply-adds and memory traffic: forward once, backward once by the weights and, but for the first layer, once by the input.
	 *
	 * @param images distinct images of a batch
	 * @param pairs  of a batch
	 * @throws IllegalArgumentException with sentences, when the network cannot be built
	 */
	public static StepEstimate of(Architecture architecture, int images, int pairs, Optimiser optimiser) {
		ArchitectureSummary summary = ArchitectureSummary.of(architecture);
		Map<String, Double> work = new LinkedHashMap<>();
		for (LayerCost layer : summary.tower()) {
			work.put(layer.name(), images * work(layer, work.isEmpty() ? 2 : 3));
		}
		work.merge(DISTANCE, pairs * work(summary.distance(), 2), Double::sum);
		work.merge(HEAD, summary.head().map(head -> pairs * work(head, 3)).orElse(0.0), Double::sum);
		work.merge(OPTIMISER, MACS_PER_NUMBER * summary.trainableParameters() * (OPTIMISER_TRAFFIC - (optimiser == Optimiser.ADAM ? 0 : 2)), Double::sum);
		return new StepEstimate(Source.ESTIMATED, normalise(work));
	}

	private static double work(LayerCost layer, int passes) {
		return (double) passes * layer.multiplyAdds() + MACS_PER_NUMBER * LAYER_TRAFFIC * (layer.type().equals("flatten") ? 0 : layer.output().count());
	}

	/** From seconds measured in a run, by the same names. */
	public static StepEstimate measured(Map<String, Double> seconds) {
		return new StepEstimate(Source.MEASURED, normalise(seconds));
	}

	private static Map<String, Double> normalise(Map<String, Double> parts) {
		double sum = parts.values().stream().mapToDouble(Double::doubleValue).sum();
		Map<String, Double> shares = new LinkedHashMap<>();
		parts.forEach((name, part) -> shares.put(name, sum > 0 ? part / sum : 0));
		return shares;
	}

	/** Of a part by its name; 0 for one that is not known. */
	public double share(String name) {
		return shares.getOrDefault(name, 0.0);
	}
}
