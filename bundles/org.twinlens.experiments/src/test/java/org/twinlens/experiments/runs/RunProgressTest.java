package org.twinlens.experiments.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.twinlens.model.BackendState;
import org.twinlens.model.EpochMetrics;
import org.twinlens.model.ModelEvent;
import org.twinlens.model.ModelEvent.Outcome;

class RunProgressTest {

	static final Instant NOW = Instant.EPOCH;

	static ModelEvent.Started started(long after) {
		return new ModelEvent.Started(NOW, after, 10, 4, new BackendState("none", false, "", 1));
	}

	static ModelEvent.Iteration iteration(int epoch, long iteration) {
		return new ModelEvent.Iteration(NOW, epoch, iteration, 0.5, 1e-3, 1, 100, 1e-3);
	}

	static ModelEvent.Epoch epoch(int epoch, double eer) {
		EpochMetrics metrics = new EpochMetrics(0.5, 0.8, 0.8, 0.8, 0.8, eer, 100);
		return new ModelEvent.Epoch(NOW, epoch, metrics, Optional.of(metrics), 100, 2, 30, 0.01, 0.02);
	}

	private static RunProgress fold(ModelEvent... events) {
		return Stream.of(events).reduce(RunProgress.NONE, RunProgress::after, (a, b) -> b);
	}

	@Test
	void aRunThatBegan() {
		RunProgress progress = fold(started(0));
		assertEquals(40, progress.iterations());
		assertEquals(4, progress.epochs());
		assertEquals(0, progress.epoch());
		assertNull(progress.outcome());
	}

	@Test
	void theNewestFiguresCount() {
		RunProgress progress = fold(started(0), iteration(1, 10), epoch(1, 0.2), iteration(2, 11), epoch(2, 0.1), iteration(3, 21));
		assertEquals(21, progress.iteration());
		assertEquals(2, progress.epoch());
		assertEquals(OptionalDouble.of(0.1), progress.eer());
		assertEquals(30, progress.remainingSeconds());
	}

	@Test
	void anEpochThatCannotShowAnEqualErrorRateKeepsTheLast() {
		assertEquals(OptionalDouble.of(0.2), fold(started(0), epoch(1, 0.2), epoch(2, Double.NaN)).eer());
	}

	@Test
	void aResumedRunGoesOnWhereItsCheckpointStands() {
		RunProgress progress = fold(started(0), iteration(3, 25), epoch(2, 0.2), new ModelEvent.Ended(NOW, Outcome.STOPPED, "Stopped."), started(20));
		assertEquals(20, progress.iteration());
		assertEquals(2, progress.epoch());
		assertNull(progress.outcome());
		assertTrue(progress.message().isEmpty());
	}

	@Test
	void theEndKeepsItsSentence() {
		RunProgress progress = fold(started(0), new ModelEvent.Ended(NOW, Outcome.FAILED, "A weight is not a number."));
		assertEquals(Outcome.FAILED, progress.outcome());
		assertEquals("A weight is not a number.", progress.message());
	}
}
