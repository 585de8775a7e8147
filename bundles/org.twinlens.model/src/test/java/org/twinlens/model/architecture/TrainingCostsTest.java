package org.twinlens.model.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.twinlens.model.Samples;
import org.twinlens.model.TrainingConfig.Optimiser;

/** Memory and time of training, estimated. */
class TrainingCostsTest {

	private static final Architecture SAMPLE = Samples.architecture();
	private static final long PROCESS = 400L << 20;

	@Test
	void memoryIsParametersOutputsAndTheProcess() {
		// 1,349 parameters; 3,760 numbers of input and outputs; the input's 1,440 are the largest
		long images = 4L * (3_760 + 2 * 1_440);
		assertEquals(PROCESS + 4 * 4 * 1_349 + 10 * images, TrainingMemory.bytes(SAMPLE, 10, Optimiser.ADAM));
		assertEquals(PROCESS + 3 * 4 * 1_349 + images, TrainingMemory.bytes(SAMPLE, 1, Optimiser.SGD));
		assertThrows(IllegalArgumentException.class, () -> TrainingMemory.bytes(SAMPLE.withLayers(List.of()), 1, Optimiser.SGD));
	}

	@Test
	void sharesOfAStepAddUpToOne() {
		StepEstimate estimate = StepEstimate.of(SAMPLE, 64, 32, Optimiser.ADAM);
		assertEquals(StepEstimate.Source.ESTIMATED, estimate.source());
		assertEquals(List.of("conv1", "norm1", "pool1", "conv2", "drop", "flatten", "dense", "distance", "head", "optimiser"), List.copyOf(estimate.shares().keySet()));
		assertEquals(1, estimate.shares().values().stream().mapToDouble(Double::doubleValue).sum(), 1e-12);
		assertEquals(0, estimate.share("flatten"));
		assertEquals(0, estimate.share("no such layer"));
		// the first convolution is passed twice, not three times: no gradient by the image is needed
		assertEquals((2 * 25_920 + 120 * 960) / (3.0 * 3_456 + 120 * 48), estimate.share("conv1") / estimate.share("conv2"), 1e-9);
	}

	/** Parameters are touched once a step, whatever the batch; layers are passed for each image. */
	@Test
	void largerBatchesSpendLessOnTheOptimiser() {
		assertTrue(StepEstimate.of(SAMPLE, 2, 1, Optimiser.ADAM).share("optimiser") > StepEstimate.of(SAMPLE, 64, 32, Optimiser.ADAM).share("optimiser"));
		assertTrue(StepEstimate.of(SAMPLE, 2, 1, Optimiser.ADAM).share("optimiser") > StepEstimate.of(SAMPLE, 2, 1, Optimiser.SGD).share("optimiser"));
	}

	@Test
	void measuredSecondsBecomeShares() {
		StepEstimate measured = StepEstimate.measured(Map.of("conv1", 0.3, "optimiser", 0.1));
		assertEquals(StepEstimate.Source.MEASURED, measured.source());
		assertEquals(0.75, measured.share("conv1"), 1e-12);
		assertEquals(0.25, measured.share("optimiser"), 1e-12);
		assertEquals(0, StepEstimate.measured(Map.of("conv1", 0.0)).share("conv1"));
	}
}
