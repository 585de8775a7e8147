package org.twinlens.model.dl4j.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinlens.model.dl4j.internal.Networks.contrastive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinlens.core.BatchSampler;
import org.twinlens.core.PairSet;
import org.twinlens.core.image.Augmentation;
import org.twinlens.core.image.Pixels;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.model.EarlyStopping;
import org.twinlens.model.ModelEvent;
import org.twinlens.model.ModelEvent.Outcome;
import org.twinlens.model.Purpose;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.TrainingConfig.Decay;
import org.twinlens.model.TrainingConfig.Monitor;
import org.twinlens.model.TrainingConfig.Optimiser;
import org.twinlens.model.TrainingConfig.Precision;
import org.twinlens.model.TrainingControl;
import org.twinlens.model.TrainingControl.Wish;
import org.twinlens.model.TrainingRequest;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Architecture.Distance;
import org.twinlens.model.architecture.Architecture.Head;
import org.twinlens.model.architecture.Architecture.Loss;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Layer.Activation;
import org.twinlens.model.architecture.Layer.Padding;
import org.twinlens.model.architecture.Tuning;
import org.twinlens.model.checkpoint.Tensor;

class TrainerTest {

	private final Dl4jModelService service = Networks.SERVICE;

	private static Architecture small(Distance distance) {
		List<Layer> tower = List.of(new Layer.Convolution("c1", 12, 5, 1, Padding.SAME, Activation.RELU, Tuning.HE),
				new Layer.Convolution("c2", 16, 5, 2, Padding.SAME, Activation.RELU, Tuning.HE), new Layer.GlobalAveragePooling("g"),
				new Layer.Dense("d", 16, distance == Distance.L1 ? Activation.SIGMOID : Activation.IDENTITY, Tuning.DEFAULT));
		boolean learned = distance == Distance.L1;
		return new Architecture("small", Study.INPUT, tower, distance, new Head(learned ? Head.Type.DENSE_SIGMOID : Head.Type.NONE, Tuning.DEFAULT),
				learned ? Loss.BINARY_CROSS_ENTROPY : Loss.CONTRASTIVE);
	}

	private static TrainingConfig config(int epochs) {
		return new TrainingConfig(epochs, 32, Optimiser.ADAM, 0.005, Decay.COSINE, 0.9, 0.5, false, 1, Augmentation.NONE, Monitor.EER, 3600, 0, 11, EarlyStopping.NONE, TrainingConfig.Mining.NONE, 1, Precision.FLOAT32);
	}

	@ParameterizedTest
	@EnumSource
	void learnsToTellWhatItHasNotSeen(Distance distance, @TempDir Path folder) throws IOException {
		Study study = new Study(20);
		PairSet validation = study.pairs(20, 400, 5);
		Run run = Run.of(service, study.request(small(distance), config(12), study.batches(25, 32), validation, folder, Optional.empty()));
		assertEquals(Outcome.COMPLETED, run.ended().outcome(), run.ended().message());
		var epochs = run.events(ModelEvent.Epoch.class);
		double best = epochs.stream().mapToDouble(epoch -> epoch.validation().orElseThrow().eer()).min().orElseThrow();
		// 50 % is chance.
		assertTrue(best < 0.15, "EER on new identities " + epochs.stream().map(epoch -> epoch.validation().orElseThrow().eer()).toList());
		assertTrue(epochs.get(11).training().loss() < 0.7 * epochs.get(0).training().loss());
		try (var model = service.open(folder.resolve("best.twin"))) {
			assertEquals(best, model.checkpoint().state().bestValue());
		}
	}

	@Test
	void tellsWhatHappensInOrder(@TempDir Path folder) {
		Study study = new Study(4);
		Run run = Run.of(service, study.request(small(Distance.L1), config(2), study.batches(3, 8), study.pairs(4, 10, 1), folder, Optional.empty()));
		List<String> kinds = run.events().stream().filter(event -> !(event instanceof ModelEvent.CheckpointWritten)).map(event -> event.getClass().getSimpleName()).toList();
		assertEquals(List.of("Started", "Iteration", "Iteration", "Iteration", "Epoch", "Diagnosis", "Iteration", "Iteration", "Iteration", "StepTimes", "Epoch", "Diagnosis", "Ended"), kinds);
		assertEquals(1, run.events(ModelEvent.Ended.class).size());
		assertEquals(run.ended(), run.events().get(run.events().size() - 1));
		var iterations = run.events(ModelEvent.Iteration.class);
		assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L), iterations.stream().map(ModelEvent.Iteration::iteration).toList());
		assertEquals(List.of(1, 1, 1, 2, 2, 2), iterations.stream().map(ModelEvent.Iteration::epoch).toList());
		var epoch = run.events(ModelEvent.Epoch.class).get(0);
		assertEquals(iterations.subList(0, 3).stream().mapToDouble(ModelEvent.Iteration::loss).average().orElseThrow(), epoch.training().loss(), 1e-6);
		assertEquals(24, epoch.training().pairs());
		assertEquals(10, epoch.validation().orElseThrow().pairs());
		assertEquals(0, run.events(ModelEvent.Epoch.class).get(1).remainingSeconds());
	}

	/** They are written while training goes on, so they may be told of later, but never before the iteration they hold, and none is missing at the end. */
	@Test
	void checkpointsAreToldOfOnceTheyAreOnTheDisk(@TempDir Path folder) throws IOException {
		Study study = new Study(4);
		Run run = Run.of(service, study.request(small(Distance.L1), config(4), study.batches(3, 8), study.pairs(4, 10, 1), folder, Optional.empty()));
		long done = 0;
		for (ModelEvent event : run.events()) {
			if (event instanceof ModelEvent.Iteration iteration) {
				done = iteration.iteration();
			} else if (event instanceof ModelEvent.CheckpointWritten written) {
				assertTrue(written.iteration() <= done && written.epoch() == written.iteration() / 3, written.toString());
			}
		}
		var written = run.events(ModelEvent.CheckpointWritten.class);
		assertEquals("last", written.get(written.size() - 1).kind());
		assertEquals(12, written.get(written.size() - 1).iteration());
		var best = written.stream().filter(checkpoint -> checkpoint.kind().equals("best")).toList();
		assertEquals(Run.last(folder).state().bestEpoch(), best.get(best.size() - 1).epoch());
		assertEquals(12, Run.last(folder).state().iteration());
	}

	@Test
	void aCheckpointThatCannotBeWrittenEndsTheRun(@TempDir Path folder) throws IOException {
		Files.createDirectories(folder.resolve("last.twin/in the way"));
		Study study = new Study(4);
		Run run = Run.of(service, study.request(small(Distance.L1), config(4), study.batches(3, 8), study.pairs(4, 10, 1), folder, Optional.empty()));
		assertEquals(Outcome.FAILED, run.ended().outcome());
		assertTrue(run.ended().message().contains("last.twin"), run.ended().message());
		assertTrue(Files.isDirectory(folder.resolve("last.twin/in the way")));
	}

	@Test
	void tellsWhereTheTimeOfAnEpochGoes(@TempDir Path folder) {
		Study study = new Study(4);
		TrainingRequest quick = study.request(small(Distance.L1), config(1), study.batches(3, 8), PairSet.of(List.of()), folder, Optional.empty());
		TrainingRequest slow = new TrainingRequest(quick.architecture(), quick.config(), quick.preprocessing(), quick.batches(), quick.validation(), image -> {
			java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
			return study.pixels(image);
		}, quick.folder(), quick.provenance(), quick.resume(), quick.purpose());
		var waited = Run.of(service, slow).events(ModelEvent.Epoch.class).get(0);
		assertTrue(waited.idleShare() > 0 && waited.idleShare() <= 1, waited.toString());
		assertTrue(waited.overheadShare() >= 0 && waited.overheadShare() + waited.idleShare() <= 1 + 1e-9, waited.toString());
	}

	@Test
	void writesTheLastCheckpointWithinAnEpochWhenItIsOld(@TempDir Path folder) throws IOException {
		Study study = new Study(4);
		var config = new TrainingConfig(1, 8, Optimiser.ADAM, 0.005, Decay.CONSTANT, 0.9, 0.5, false, 1, Augmentation.NONE, Monitor.LOSS, 1, 0, 11, EarlyStopping.NONE, TrainingConfig.Mining.NONE, 1, Precision.FLOAT32);
		long started = System.nanoTime();
		// Ends as soon as it has seen what it waits for.
		boolean[] seen = new boolean[1];
		var request = study.request(small(Distance.L1), config, study.batches(100_000, 8), PairSet.of(List.of()), folder, Optional.empty());
		service.train(request, event -> seen[0] |= event instanceof ModelEvent.CheckpointWritten, () -> seen[0] || System.nanoTime() - started > 60e9 ? Wish.STOP : Wish.CONTINUE);
		assertTrue(seen[0], "no checkpoint within a minute");
		assertTrue(Run.last(folder).state().iteration() > 0);
	}

	@Test
	void whatIsNotANumberEndsTheRunAndKeepsTheLastGoodCheckpoint(@TempDir Path folder) throws IOException {
		Study study = new Study(4).breakImage(Study.image(0, 0).id());
		PairSet sound = study.pairs(1, 8, 3);
		PairSet broken = study.pairs(0, 200, 3);
		var batches = new BatchSampler() {
			@Override
			public int iterationsPerEpoch() {
				return 4;
			}

			@Override
			public PairSet batch(int epoch, int iteration) {
				return epoch == 1 && iteration == 2 ? broken : sound;
			}
		};
		Run run = Run.of(service, study.request(small(Distance.L1), config(3), batches, PairSet.of(List.of()), folder, Optional.empty()));
		assertEquals(Outcome.FAILED, run.ended().outcome());
		assertTrue(run.ended().message().contains("stopped being a number in iteration 7"), run.ended().message());
		assertEquals(6, run.events(ModelEvent.Iteration.class).size());
		assertEquals(4, Run.last(folder).state().iteration());
		for (Tensor tensor : Run.last(folder).weights().values()) {
			for (int i = 0; i < tensor.data().limit(); i++) {
				assertTrue(Float.isFinite(tensor.data().get(i)));
			}
		}
	}

	@Test
	void anUnreadableImageEndsTheRunWithItsName(@TempDir Path folder) {
		Study study = new Study(4);
		var request = study.request(small(Distance.L1), config(1), study.batches(3, 8), PairSet.of(List.of()), folder, Optional.empty());
		var unreadable = new TrainingRequest(request.architecture(), request.config(), request.preprocessing(), request.batches(), request.validation(), image -> {
			throw new IOException("\"" + image.name() + "\" cannot be decoded.");
		}, request.folder(), request.provenance(), request.resume(), Purpose.TRAINING);
		Run run = Run.of(service, unreadable);
		assertEquals(Outcome.FAILED, run.ended().outcome());
		assertTrue(run.ended().message().matches("\"image\\d\" cannot be decoded\\."), run.ended().message());
		assertFalse(Files.exists(folder.resolve("last.twin")));
	}

	@Test
	void anImageOfAnotherShapeEndsTheRunWithItsName(@TempDir Path folder) {
		Study study = new Study(4);
		var request = study.request(small(Distance.L1), config(1), study.batches(3, 8), PairSet.of(List.of()), folder, Optional.empty());
		var wrong = new TrainingRequest(request.architecture(), request.config(), Preprocessing.to(1, 16, 16), request.batches(), request.validation(),
				image -> new Pixels(1, 16, 15, new float[240]), request.folder(), request.provenance(), request.resume(), Purpose.TRAINING);
		Run run = Run.of(service, wrong);
		assertEquals(Outcome.FAILED, run.ended().outcome());
		assertTrue(run.ended().message().contains("15×16×1") && run.ended().message().contains("16×16×1"), run.ended().message());
	}

	@Test
	void aNetworkThatCannotBeBuiltIsAnOutcome(@TempDir Path folder) {
		Study study = new Study(4);
		Architecture wrong = contrastive(Study.INPUT, Distance.L1, new Layer.Flatten("f"));
		Run run = Run.of(service, study.request(wrong, config(1), study.batches(3, 8), PairSet.of(List.of()), folder, Optional.empty()));
		assertEquals(Outcome.FAILED, run.ended().outcome());
		assertTrue(run.ended().message().contains("l1"), run.ended().message());
		assertEquals(List.of(run.ended()), run.events());
	}

	@Test
	void aListenerThatThrowsIsSkipped(@TempDir Path folder) {
		Study study = new Study(4);
		int[] told = new int[1];
		var ended = service.train(study.request(small(Distance.L1), config(1), study.batches(2, 8), PairSet.of(List.of()), folder, Optional.empty()), event -> {
			told[0]++;
			throw new IllegalStateException("listener's own fault");
		}, TrainingControl.NONE);
		assertEquals(Outcome.COMPLETED, ended.outcome());
		assertEquals(9, told[0]); // started, two iterations, step times, epoch, diagnosis, best, last, ended
	}
}
