package org.twinlens.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.twinlens.model.TrainingConfig.Monitor;

class MonitorTest {

	@Test
	void knowsItsFigureAndWhichWayIsBetter() {
		EpochMetrics metrics = new EpochMetrics(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 7);
		assertEquals(List.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6), Arrays.stream(Monitor.values()).map(monitor -> monitor.of(metrics)).toList());
		assertEquals(List.of(Monitor.LOSS, Monitor.EER), Arrays.stream(Monitor.values()).filter(Monitor::lowerIsBetter).toList());
		assertEquals(0.25, Monitor.EER.gain(0.5, 0.75));
		assertEquals(-0.25, Monitor.F1.gain(0.5, 0.75));
		assertTrue(Double.isNaN(Monitor.F1.gain(Double.NaN, 0.75)));
	}

	@Test
	void earlyStoppingSaysWhatIsWrong() {
		assertEquals("The patience of early stopping must be a number of epochs, 0 for none, not -1.",
				assertThrows(IllegalArgumentException.class, () -> new EarlyStopping(-1, 0)).getMessage());
		for (double wrong : new double[] { -0.1, Double.NaN, Double.POSITIVE_INFINITY }) {
			assertEquals("The smallest improvement that early stopping counts must be 0 or more, not " + wrong + ".",
					assertThrows(IllegalArgumentException.class, () -> new EarlyStopping(1, wrong)).getMessage());
		}
	}
}
