package org.twinlens.model.dl4j.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinlens.model.dl4j.internal.Networks.convolution;
import static org.twinlens.model.dl4j.internal.Networks.dense;
import static org.twinlens.model.dl4j.internal.Networks.learnedHead;
import static org.twinlens.model.dl4j.internal.Networks.pooling;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import org.twinlens.model.architecture.Layer.Padding;
import org.twinlens.model.architecture.Layer.Pooling.Kind;
import org.twinlens.model.checkpoint.Checkpoint;
import org.twinlens.model.checkpoint.CheckpointFile;

/** A run that was stopped and resumed ends as the run that was not, to the last bit of weights and optimiser state. */
class ResumeTest {

	private static final int ITERATIONS = 5;
	private static final int EPOCHS = 3;

	private static final Architecture ARCHITECTURE = learnedHead(Study.INPUT, Distance.L1, convolution("c1", 4, 3, 1, Padding.SAME, Activation.IDENTITY),
			new Layer.BatchNormalisation("b1", Activation.RELU), pooling("p1", Kind.MAX, 2, 2, Padding.SAME), new Layer.Dropout("o1", 0.3), new Layer.Flatten("f"),
			dense("d1", 12, Activation.SIGMOID), new Layer.Dropout("o2", 0.5), dense("d2", 8, Activation.TANH));

	private final Study study = new Study(6);
	private final Dl4jModelService service = Networks.SERVICE;

	private TrainingRequest request(Optimiser optimiser, Decay decay, long seed, Path folder, Optional<Checkpoint> resume) {
		var config = new TrainingConfig(EPOCHS, 8, optimiser, 0.01, decay, 0.9, 0.5, true, 1, Augmentation.KOCH, Monitor.EER, 3600, 0, seed, EarlyStopping.NONE, TrainingConfig.Mining.NONE, 1, Precision.FLOAT32);
		return study.request(ARCHITECTURE, config, study.batches(ITERATIONS, 8), study.pairs(6, 20, 99), folder, resume);
	}

	@ParameterizedTest(name = "{0} {1}, stopped after iteration {2}")
	@CsvSource({ "ADAM, CONSTANT, 7", "ADAM, COSINE, 5", "SGD, EXPONENTIAL_1_PERCENT, 3", "SGD, COSINE, 10", "RMSPROP, CONSTANT, 14", "ADAM, COSINE, 1" })
	void endsWithTheBitsOfARunThatWasNotStopped(Optimiser optimiser, Decay decay, long stop, @TempDir Path whole, @TempDir Path parts) throws IOException {
		Run uninterrupted = Run.of(service, request(optimiser, decay, 5, whole, Optional.empty()));
		Run first = Run.stoppedAfter(service, request(optimiser, decay, 5, parts, Optional.empty()), stop);
		assertEquals(Outcome.STOPPED, first.ended().outcome());
		assertEquals(stop, Run.last(parts).state().iteration());
		Run second = Run.of(service, request(optimiser, decay, 5, parts, Optional.of(Run.last(parts))));

		assertEquals(Outcome.COMPLETED, uninterrupted.ended().outcome());
		assertEquals(Outcome.COMPLETED, second.ended().outcome());
		Run.assertSameBits(Run.last(whole).weights(), Run.last(parts).weights());
		Run.assertSameBits(Run.last(whole).optimiser(), Run.last(parts).optimiser());
		assertEquals(Run.last(whole).state().bestValue(), Run.last(parts).state().bestValue());
		assertEquals(losses(List.of(uninterrupted)), losses(List.of(first, second)));
		assertEquals(metrics(List.of(uninterrupted)), metrics(List.of(first, second)));
		assertEquals(stop, second.events(ModelEvent.Started.class).get(0).afterIteration());
	}

	@Test
	void sameSeedGivesTheSameBitsAnotherSeedDoesNot(@TempDir Path a, @TempDir Path b, @TempDir Path c) throws IOException {
		Run.of(service, request(Optimiser.ADAM, Decay.CONSTANT, 5, a, Optional.empty()));
		Run.of(service, request(Optimiser.ADAM, Decay.CONSTANT, 5, b, Optional.empty()));
		Run.of(service, request(Optimiser.ADAM, Decay.CONSTANT, 6, c, Optional.empty()));
		Run.assertSameBits(Run.last(a).weights(), Run.last(b).weights());
		assertNotEquals(Run.last(a).weights().get("d1/weights").data(), Run.last(c).weights().get("d1/weights").data());
	}

	@Test
	void aCheckpointWithoutOptimiserStateCannotBeResumed(@TempDir Path folder) throws IOException {
		Run.of(service, request(Optimiser.ADAM, Decay.CONSTANT, 5, folder, Optional.empty()));
		Checkpoint best = CheckpointFile.read(folder.resolve("best.twin"));
		assertTrue(best.optimiser().isEmpty());
		Run resumed = Run.of(service, request(Optimiser.ADAM, Decay.CONSTANT, 5, folder, Optional.of(best)));
		assertEquals(Outcome.FAILED, resumed.ended().outcome());
		assertTrue(resumed.ended().message().contains("no optimiser state"), resumed.ended().message());
	}

	private static List<Double> losses(List<Run> runs) {
		return runs.stream().flatMap(run -> run.events(ModelEvent.Iteration.class).stream()).map(ModelEvent.Iteration::loss).toList();
	}

	private static List<List<Object>> metrics(List<Run> runs) {
		return runs.stream().flatMap(run -> run.events(ModelEvent.Epoch.class).stream()).map(epoch -> List.<Object>of(epoch.training(), epoch.validation())).toList();
	}
}
