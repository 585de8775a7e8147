package org.twinlens.model.architecture;

import java.util.stream.Stream;

import org.twinlens.model.TrainingConfig.Optimiser;

/** What a training process needs of the machine's memory, estimated without building the network. */
public final class TrainingMemory {

	/** A process that trains nothing yet: Java, its libraries and their native code. */
	private static final long PROCESS = 400L << 20;

	/** Outputs and their gradients that are alive at the same time in the backward pass, beside what the forward pass keeps. */
	private static final int LIVE = 3;

	private TrainingMemory() {
	}

	/**
	 * Bytes that training with batches of so many distinct images needs at its peak: each parameter with its gradient and the optimiser's state; what each layer gave in the
	 * forward pass, kept twice where an activation follows; the gradients the backward pass holds at a time; and the process itself. An estimate to plan with, not a bound.
	 *
	 * @throws IllegalArgumentException with sentences, when the network cannot be built
	 */
	public static long bytes(Architecture architecture, int imagesPerBatch, Optimiser optimiser) {
		ArchitectureSummary summary = ArchitectureSummary.of(architecture);
		long parameters = 4 * summary.parameters() * (2 + states(optimiser));
		long largest = Stream.concat(Stream.of(summary.input()), summary.tower().stream().map(LayerCost::output)).mapToLong(Shape::count).max().orElseThrow();
		long activations = summary.activationBytes(imagesPerBatch);
		long cached = architecture.layers().stream().mapToLong(layer -> keepsTwice(layer) ? cost(summary, layer).outputBytes(imagesPerBatch) : 0).sum();
		return PROCESS + parameters + activations + cached + LIVE * 4 * largest * imagesPerBatch;
	}

	/** Numbers an optimiser keeps for each parameter. */
	private static int states(Optimiser optimiser) {
		return switch (optimiser) {
			case ADAM -> 2;
			case SGD, RMSPROP -> 1;
		};
	}

	private static boolean keepsTwice(Layer layer) {
		return layer instanceof Layer.Convolution || layer instanceof Layer.BatchNormalisation b && b.activation() != Layer.Activation.IDENTITY
				|| layer instanceof Layer.Add a && a.activation() != Layer.Activation.IDENTITY;
	}

	private static LayerCost cost(ArchitectureSummary summary, Layer layer) {
		return summary.tower().stream().filter(cost -> cost.name().equals(layer.name())).findFirst().orElseThrow();
	}
}
