package org.twinlens.model.dl4j.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinlens.model.dl4j.internal.Networks.dense;
import static org.twinlens.model.dl4j.internal.Networks.learnedHead;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinlens.core.image.Augmentation;
import org.twinlens.model.EarlyStopping;
import org.twinlens.model.ModelEvent;
import org.twinlens.model.ModelEvent.Outcome;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.TrainingConfig.Decay;
import org.twinlens.model.TrainingConfig.Monitor;
import org.twinlens.model.TrainingConfig.Optimiser;
import org.twinlens.model.TrainingConfig.Precision;
import org.twinlens.model.TrainingRequest;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Architecture.Distance;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Layer.Activation;
import org.twinlens.model.checkpoint.Checkpoint;

class EarlyStoppingTest {

	private static final Architecture ARCHITECTURE = learnedHead(Study.INPUT, Distance.L1, new Layer.Flatten("f"), dense("d", 8, Activation.SIGMOID));

	private final Study study = new Study(6);

	private static TrainingConfig config(Monitor monitor, int patience, double delta) {
		return new TrainingConfig(8, 8, Optimiser.ADAM, 0.01, Decay.CONSTANT, 0.9, 0.5, false, 1, Augmentation.NONE, monitor, 3600, 1, 7, new EarlyStopping(patience, delta), TrainingConfig.Mining.NONE, 1, Precision.FLOAT32);
	}

	private static Improvement improvement(Monitor monitor, int patience, double delta) {
		return new Improvement(config(monitor, patience, delta), new Checkpoint.State(0, 0, 0, Double.POSITIVE_INFINITY, 0, 0, Double.POSITIVE_INFINITY));
	}

	@Test
	void endsAfterEpochsThatWereNoBetter() {
		Improvement improvement = improvement(Monitor.LOSS, 2, 0);
		assertFalse(improvement.isOver(0));
		assertTrue(improvement.judge(1, 0.5));
		assertFalse(improvement.judge(2, 0.5));
		assertFalse(improvement.isOver(2));
		assertTrue(improvement.judge(3, 0.4));
		assertFalse(improvement.judge(4, 0.6));
		assertFalse(improvement.isOver(4));
		assertFalse(improvement.judge(5, 0.45));
		assertTrue(improvement.isOver(5));
		assertEquals(3, improvement.bestEpoch());
	}

	@Test
	void higherIsBetterForMostFigures() {
		Improvement improvement = improvement(Monitor.ACCURACY, 1, 0);
		assertTrue(improvement.judge(1, 0.5));
		assertTrue(improvement.judge(2, 0.6));
		assertFalse(improvement.isOver(2));
		assertFalse(improvement.judge(3, 0.55));
		assertTrue(improvement.isOver(3));
		assertEquals(2, improvement.bestEpoch());
	}

	/** Gains of 0.04 each are the best epoch every time, but improve on the first by 0.1 only with the third. */
	@Test
	void smallGainsAddUp() {
		Improvement improvement = improvement(Monitor.LOSS, 3, 0.1);
		assertTrue(improvement.judge(1, 1));
		assertTrue(improvement.judge(2, 0.96));
		assertTrue(improvement.judge(3, 0.92));
		assertFalse(improvement.isOver(3));
		assertTrue(improvement.judge(4, 0.88));
		assertFalse(improvement.isOver(4));
		for (int epoch = 5; epoch <= 7; epoch++) {
			assertTrue(improvement.judge(epoch, 0.88 - 0.01 * (epoch - 4)));
		}
		assertTrue(improvement.isOver(7));
		assertEquals(7, improvement.bestEpoch());
	}

	@ParameterizedTest
	@ValueSource(strings = { "EER", "F1" })
	void anUndefinedFigureIsWorseThanAny(Monitor monitor) {
		Improvement improvement = improvement(monitor, 2, 0.1);
		assertTrue(improvement.judge(1, Double.NaN));
		assertFalse(improvement.judge(2, Double.NaN));
		assertTrue(improvement.judge(3, 0.9));
		assertFalse(improvement.isOver(3));
		assertFalse(improvement.judge(4, Double.NaN));
		assertFalse(improvement.judge(5, Double.NaN));
		assertTrue(improvement.isOver(5));
		assertEquals(3, improvement.bestEpoch());
	}

	@Test
	void goesOnFromItsState() {
		Improvement before = improvement(Monitor.LOSS, 2, 0.1);
		before.judge(1, 1);
		before.judge(2, 0.95);
		Improvement after = new Improvement(config(Monitor.LOSS, 2, 0.1), before.state(2, 8, 1));
		assertFalse(after.isOver(2));
		assertTrue(after.judge(3, 0.94));
		assertTrue(after.isOver(3));
		assertFalse(improvement(Monitor.LOSS, 0, 0).isOver(1000));
	}

	private TrainingRequest request(int patience, double delta, Path folder, Optional<Checkpoint> resume) {
		return study.request(ARCHITECTURE, config(Monitor.LOSS, patience, delta), study.batches(3, 8), study.pairs(6, 20, 99), folder, resume);
	}

	/** No loss gains 100, so that only the first epoch counts as better than what was before. */
	@ParameterizedTest
	@ValueSource(longs = { 2, 6, 7, 11 })
	void aResumedRunEndsWhereAnUninterruptedOneDoes(long stop, @TempDir Path whole, @TempDir Path parts) throws IOException {
		Run uninterrupted = Run.of(Networks.SERVICE, request(3, 100, whole, Optional.empty()));
		assertEquals(Outcome.COMPLETED, uninterrupted.ended().outcome());
		int best = Run.last(whole).state().bestEpoch();
		assertEquals("Stopped early after epoch 4: 3 epochs in a row were no better; the best was epoch " + best + ".", uninterrupted.ended().message());
		Run first = Run.stoppedAfter(Networks.SERVICE, request(3, 100, parts, Optional.empty()), stop);
		assertEquals(Outcome.STOPPED, first.ended().outcome());
		Run second = Run.of(Networks.SERVICE, request(3, 100, parts, Optional.of(Run.last(parts))));
		assertEquals(uninterrupted.ended().message(), second.ended().message());
		assertEquals(12, Run.last(parts).state().iteration());
		Run.assertSameBits(Run.last(whole).weights(), Run.last(parts).weights());
	}

	@Test
	void aRunThatIsOverIsNotTrainedFurther(@TempDir Path folder) throws IOException {
		Run.of(Networks.SERVICE, request(1, 100, folder, Optional.empty()));
		Run again = Run.of(Networks.SERVICE, request(1, 100, folder, Optional.of(Run.last(folder))));
		assertEquals(Outcome.COMPLETED, again.ended().outcome());
		assertEquals(List.of(), again.events(ModelEvent.Iteration.class));
		assertEquals(6, Run.last(folder).state().iteration());
	}
}
