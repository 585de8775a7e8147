package org.twinlens.training.ui.internal.live;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.twinlens.model.EpochMetrics;
import org.twinlens.model.ModelEvent;
import org.twinlens.ui.chart.Curve;
import org.twinlens.ui.chart.CurveData;
import org.twinlens.ui.chart.Samples;

/** A run's events as curves. */
class RunCurvesTest {

	private final RunCurves curves = new RunCurves();

	private static double[] column(Samples samples, int column) {
		CurveData data = new Curve(samples, RunCurves.ITERATION, column).data();
		return Arrays.copyOf(data.y(), data.size());
	}

	@Test
	void whatAResumedRunDoesAgainIsThereOnce() {
		curves.accept(Recording.started(0, 0));
		for (int i = 1; i <= 15; i++) {
			curves.accept(Recording.iteration(i, i, i));
			if (i == 10) {
				curves.accept(Recording.epoch(10.5, 1, 0.3));
			}
		}
		curves.accept(Recording.started(1000, 8));
		assertEquals(8, curves.iterations().size());
		assertEquals(0, curves.epochs().size(), "the epoch's end is done again too");
		curves.accept(Recording.iteration(1002, 9, 99));
		assertEquals(99, curves.iterations().last(RunCurves.LOSS));
		assertEquals(0.9, curves.iterations().last(RunCurves.EPOCH), 1e-12);
	}

	@Test
	void onlyTimeThatWasTrainedCounts() {
		curves.accept(Recording.started(0, 0));
		curves.accept(Recording.iteration(1, 1, 0.5));
		curves.accept(new ModelEvent.Paused(Recording.at(1.5), 1));
		curves.accept(new ModelEvent.Continued(Recording.at(61.5), 1));
		curves.accept(Recording.iteration(63, 2, 0.5));
		curves.accept(Recording.started(10_000, 2));
		curves.accept(Recording.iteration(10_001, 3, 0.5));
		assertArrayEquals(new double[] { 1, 3, 4 }, column(curves.iterations(), RunCurves.TIME), 1e-9);
	}

	@Test
	void figuresOfEpochsStandInTheirColumns() {
		curves.accept(Recording.started(0, 0));
		curves.accept(new ModelEvent.Epoch(Recording.at(5), 1, new EpochMetrics(1, 2, 3, 4, 5, 6, 7), Optional.empty(), 1, 1, 1, 0.01, 0.02));
		curves.accept(new ModelEvent.Epoch(Recording.at(6), 2, new EpochMetrics(1, 2, 3, 4, 5, 6, 7), Optional.of(new EpochMetrics(11, 12, 13, 14, 15, 16, 17)), 1, 1, 1, 0.01, 0.02));
		assertArrayEquals(new double[] { 10, 20 }, column(curves.epochs(), RunCurves.ITERATION));
		assertArrayEquals(new double[] { Double.NaN, 11 }, column(curves.epochs(), RunCurves.VALIDATION));
		CurveData eer = Metric.EER.training(curves, XAxis.EPOCH).data();
		assertEquals(1, eer.x()[0]);
		assertEquals(6, eer.y()[0]);
		assertEquals(13, Metric.PRECISION.validation(curves, XAxis.ITERATION).orElseThrow().data().y()[1]);
		assertTrue(Metric.SPEED.validation(curves, XAxis.ITERATION).isEmpty());
	}

	@Test
	void theDoctorsHistoryStaysSmall() {
		ThinHistory thin = new ThinHistory();
		thin.accept(new ModelEvent.Started(Recording.at(0), 0, 10_000, 2, null));
		for (int i = 1; i <= 10_000; i++) {
			thin.accept(Recording.iteration(i, i, i == 7777 ? Double.NaN : 1));
		}
		assertEquals(201, thin.history().iterations().size(), "every fiftieth, and the one that is no number");
		assertTrue(thin.history().iterations().stream().anyMatch(i -> Double.isNaN(i.loss())));
	}
}
