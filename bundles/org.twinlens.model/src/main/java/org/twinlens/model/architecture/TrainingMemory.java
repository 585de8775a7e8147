package org.twinlens.model.architecture;

import java.util.stream.Stream;

import org.twinlens.model.TrainingConfig.Optimiser;

/** What a training process needs of the machine's memory, estimated without building the network. */
public final class TrainingMemory {

	/** A process that trains nothing yet: Java, its libraries and their native code. */
	private static final long PROCESS = 400L << 20;

	/** Gradients that are alive at the same time in the backward pass, beside what the forward pass keeps: a layer's by its output and by its input. */
	private static final int LIVE = 2;

	private TrainingMemory() {
	}

	/**
	 * Bytes that training with batches of so many distinct images needs at its peak: each parameter with its gradient and the optimiser's state; what each layer gave in the
	 * forward pass; the gradients the backward pass holds at a time; and the process itself. An estimate to plan with, not a bound.
	 *
	 * @throws IllegalArgumentException with sentences, when the network cannot be built
	 */
	public static long bytes(Architecture architecture, int imagesPerBatch, Optimiser optimiser) {
		ArchitectureSummary summary = ArchitectureSummary.of(architecture);
		long parameters = 4 * summary.parameters() * (2 + states(optimiser));
		long largest = Stream.concat(Stream.of(summary.input()), summary.tower().stream().map(LayerCost::output)).mapToLong(Shape::count).max().orElseThrow();
		long activations = summary.activationBytes(imagesPerBatch);
		return PROCESS + parameters + activations + LIVE * 4 * largest * imagesPerBatch;
	}

	/** Numbers an optimiser keeps for each parameter. */
	private static int states(Optimiser optimiser) {
		return switch (optimiser) {
			case ADAM -> 2;
			case SGD, RMSPROP -> 1;
		};
	}
}
