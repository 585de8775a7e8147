package org.twinlens.model.dl4j.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.twinlens.core.image.Augmentation;
import org.twinlens.model.EarlyStopping;
import org.twinlens.model.Purpose;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.TrainingConfig.Decay;
import org.twinlens.model.TrainingConfig.Monitor;
import org.twinlens.model.TrainingConfig.Optimiser;
import org.twinlens.model.TrainingConfig.Precision;

class SchedulesTest {

	private static Schedules schedules(Decay decay, int epochs) {
		return new Schedules(new TrainingConfig(epochs, 8, Optimiser.SGD, 0.02, decay, 0.9, 0.5, false, 1, Augmentation.NONE, Monitor.LOSS, 60, 0, 1, EarlyStopping.NONE, TrainingConfig.Mining.NONE, 1, Precision.FLOAT32), 10,
				Purpose.TRAINING);
	}

	@Test
	void learningRateFallsAsAsked() {
		assertEquals(0.02, schedules(Decay.CONSTANT, 5).learningRate(49, 4));
		assertEquals(0.02, schedules(Decay.EXPONENTIAL_1_PERCENT, 5).learningRate(9, 0));
		assertEquals(0.02 * 0.99 * 0.99, schedules(Decay.EXPONENTIAL_1_PERCENT, 5).learningRate(20, 2), 1e-15);
		assertEquals(0.02, schedules(Decay.COSINE, 5).learningRate(0, 0));
		assertEquals(0.01, schedules(Decay.COSINE, 5).learningRate(25, 2), 1e-15);
		assertEquals(0.02 * (1 + Math.cos(Math.PI * 0.98)) / 2, schedules(Decay.COSINE, 5).learningRate(49, 4), 1e-15);
	}

	@Test
	void momentumRisesInAStraightLineToTheLastEpoch() {
		Schedules schedules = schedules(Decay.CONSTANT, 5);
		assertEquals(0.5, schedules.momentum(0, 0.9), 1e-15);
		assertEquals(0.7, schedules.momentum(2, 0.9), 1e-15);
		assertEquals(0.9, schedules.momentum(4, 0.9), 1e-15);
		assertEquals(0.9, schedules(Decay.CONSTANT, 1).momentum(0, 0.9), 1e-15);
	}
}
