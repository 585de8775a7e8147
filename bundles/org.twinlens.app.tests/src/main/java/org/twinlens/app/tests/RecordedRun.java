package org.twinlens.app.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

import org.twinlens.core.image.Preprocessing;
import org.twinlens.model.BackendState;
import org.twinlens.model.EpochMetrics;
import org.twinlens.model.ModelEvent;
import org.twinlens.model.Purpose;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Tuning;
import org.twinlens.model.run.Environment;
import org.twinlens.model.run.EventLog;
import org.twinlens.model.run.Json;

import org.twinlens.model.run.RunDescription;
import org.twinlens.model.run.RunFolder;

/** A completed run of three epochs as a trainer leaves it, made without training. */
final class RecordedRun {

	private static final Instant BEGAN = Instant.parse("2026-01-01T10:00:00Z");
	private static final BackendState BACKEND = new BackendState("none", false, "", 1);
	private static final int IDENTITIES = 40;

	private RecordedRun() {
	}

	/**
	 * @param runs the study's folder of runs
	 * @param eer  equal error rate on the calibration pairs after the last epoch
	 */
	static RunFolder write(Path runs, String id, TrainingConfig config, double eer) throws IOException {
		RunFolder run = new RunFolder(Files.createDirectories(runs.resolve(id)));
		Architecture architecture = new Architecture("Tiny", new Architecture.Input(1, 8, 8),
				List.of(new Layer.Flatten("flatten"), new Layer.Dense("dense", 4, Layer.Activation.SIGMOID, Tuning.DEFAULT)), Architecture.Distance.L1,
				new Architecture.Head(Architecture.Head.Type.DENSE_SIGMOID, Tuning.DEFAULT), Architecture.Loss.BINARY_CROSS_ENTROPY);
		new RunDescription(id, BEGAN, List.of("train"), "Study", "4f1d", "default", Json.readTree("{\"kind\":\"fixed\",\"seed\":" + config.seed() + "}", "pairs"), architecture, config,
				new Preprocessing(1, 8, 8, Preprocessing.Fit.CROP, 1, false), new Environment("0.1.0", "Java", "Linux", BACKEND, "cpu", 2, 0), Purpose.TRAINING)
				.write(run.description());
		try (EventLog log = new EventLog(run)) {
			log.accept(new ModelEvent.Started(BEGAN, 0, 10, 3, BACKEND));
			for (int epoch = 1; epoch <= 3; epoch++) {
				double now = eer + 0.05 * (3 - epoch);
				EpochMetrics metrics = new EpochMetrics(2 * now, 1 - now, 1 - now, 1 - now, 1 - now, now, 100);
				log.accept(new ModelEvent.Epoch(BEGAN.plusSeconds(10L * epoch), epoch, metrics, Optional.of(metrics), 100, 10, 0, 0.01, 0.02));
				log.accept(new ModelEvent.CheckpointWritten(BEGAN.plusSeconds(10L * epoch), "best", epoch, 10L * epoch));
			}
			log.accept(new ModelEvent.Ended(BEGAN.plusSeconds(31), ModelEvent.Outcome.COMPLETED, "All epochs are done."));
		}
		return run;
	}

	/**
	 * Adds an evaluation on pairs that are the same for every run.
	 *
	 * @param overlap how far the scores of genuine and impostor pairs run into each other, 0 for not at all
	 */
	static void evaluate(RunFolder run, double overlap, long seed) throws IOException {
		SplittableRandom random = new SplittableRandom(seed);
		StringBuilder scores = new StringBuilder("first_identity,first_name,first_hash,second_identity,second_name,second_hash,same,similarity,accepted\r\n");
		for (int i = 0; i < IDENTITIES; i++) {
			pair(scores, i, i, random, overlap);
			for (int k = 1; k <= 3; k++) {
				pair(scores, i, (i + k) % IDENTITIES, random, overlap);
			}
		}
		Path folder = Files.createDirectories(run.path().resolve("evaluations").resolve("test"));
		Files.writeString(folder.resolve("scores.csv"), scores, StandardCharsets.UTF_8);
		Files.writeString(folder.resolve("report.json"), String.format(Locale.ROOT,
				"{\"protocol\":\"test\",\"created\":\"%s\",\"figures\":{\"EER\":{\"value\":%f,\"interval\":{\"lower\":%f,\"upper\":%f}}}}", BEGAN, overlap / 4, overlap / 5, overlap / 3));
		Files.writeString(folder.resolve("report.html"), "<html></html>");
	}

	private static void pair(StringBuilder scores, int first, int second, SplittableRandom random, double overlap) {
		boolean same = first == second;
		double similarity = (same ? 0.75 : 0.25) + (random.nextDouble() - 0.5) * (0.4 + overlap);
		scores.append(String.format(Locale.ROOT, "p%d,p%d_1.png,h%d_1,p%d,p%d_%d.png,h%d_%d,%d,%s,%d\r\n", first, first, first, second, second, same ? 2 : 1, second, same ? 2 : 1, same ? 1 : 0,
				similarity, similarity >= 0.5 ? 1 : 0));
	}
}
