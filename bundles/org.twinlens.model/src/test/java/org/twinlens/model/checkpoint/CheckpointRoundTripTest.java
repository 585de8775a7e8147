package org.twinlens.model.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinlens.core.image.Augmentation;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.model.Samples;
import org.twinlens.model.EarlyStopping;
import org.twinlens.model.TrainingConfig.Precision;
import org.twinlens.model.TrainingConfig;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CheckpointRoundTripTest {

	@Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
	void whatIsWrittenIsReadAgain(@ForAll("checkpoints") Checkpoint checkpoint, @ForAll("thresholds") Optional<Checkpoint.Threshold> threshold) throws IOException {
		Path folder = Files.createTempDirectory("checkpoint");
		Path file = folder.resolve("sample.twin");
		try {
			CheckpointFile.write(file, checkpoint);
			assertEquals(checkpoint, CheckpointFile.read(file));
			CheckpointFile.setThreshold(file, threshold);
			assertEquals(new Checkpoint(checkpoint.architecture(), checkpoint.config(), checkpoint.preprocessing(), checkpoint.state(), threshold, checkpoint.provenance(),
					checkpoint.weights(), checkpoint.optimiser()), CheckpointFile.read(file));
		} finally {
			Files.deleteIfExists(file);
			Files.delete(folder);
		}
	}

	@Provide
	Arbitrary<Checkpoint> checkpoints() {
		return Combinators.combine(configs(), preparations(), states(), thresholds(), Arbitraries.maps(texts(), texts()).ofMaxSize(4), tensors(), tensors())
				.as((config, preprocessing, state, threshold, provenance, weights, optimiser) -> new Checkpoint(Samples.architecture(), config, preprocessing, state, threshold,
						provenance, weights, optimiser));
	}

	private static Arbitrary<TrainingConfig> configs() {
		Arbitrary<Augmentation> augmentations = Arbitraries.of(Augmentation.NONE, Augmentation.KOCH, Augmentation.PHOTOMETRIC);
		return Combinators.combine(Arbitraries.integers().between(1, 1000), Arbitraries.of(TrainingConfig.Optimiser.class), Arbitraries.doubles().between(0.01, 99),
				Arbitraries.of(TrainingConfig.Decay.class), Arbitraries.of(true, false), augmentations, Arbitraries.of(TrainingConfig.Monitor.class), Arbitraries.longs())
				.as((n, optimiser, rate, decay, balance, augmentation, monitor, seed) -> new TrainingConfig(n, n, optimiser, rate, decay, 0.9, 0.5, balance, rate, augmentation,
						monitor, n, n, seed, new EarlyStopping(n, rate), balance ? TrainingConfig.Mining.SEMI_HARD : TrainingConfig.Mining.NONE, rate, Precision.FLOAT32));
	}

	private static Arbitrary<Preprocessing> preparations() {
		return Combinators.combine(Arbitraries.of(1, 3), Arbitraries.integers().between(1, 4096), Arbitraries.of(Preprocessing.Fit.class),
				Arbitraries.doubles().between(0, false, 1, true), Arbitraries.of(true, false))
				.as((channels, size, fit, centre, invert) -> new Preprocessing(channels, size, 4097 - size, fit, centre, invert));
	}

	private static Arbitrary<Checkpoint.State> states() {
		return Combinators.combine(Arbitraries.integers(), Arbitraries.longs(), anyDouble(), anyDouble())
				.as((epoch, iteration, best, seconds) -> new Checkpoint.State(epoch, iteration, epoch, best, seconds, epoch, best));
	}

	@Provide
	Arbitrary<Optional<Checkpoint.Threshold>> thresholds() {
		return Combinators.combine(anyDouble(), texts()).as(Checkpoint.Threshold::new).optional();
	}

	private static Arbitrary<Map<String, Tensor>> tensors() {
		Arbitrary<Tensor> tensor = Arbitraries.floats().array(float[].class).ofMaxSize(20).map(values -> Samples.tensor(List.of((long) values.length), values));
		return Arbitraries.maps(texts(), tensor).ofMaxSize(3);
	}

	private static Arbitrary<Double> anyDouble() {
		return Arbitraries.oneOf(Arbitraries.doubles(), Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, Double.MIN_VALUE));
	}

	/** Half a surrogate pair is no text, and no file can hold it. */
	private static Arbitrary<String> texts() {
		return Arbitraries.strings().ofMaxLength(30).map(text -> text.replaceAll("\\p{Cs}", ""));
	}
}
