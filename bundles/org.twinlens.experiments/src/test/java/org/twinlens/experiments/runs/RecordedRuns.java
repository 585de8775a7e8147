package org.twinlens.experiments.runs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.twinlens.core.image.Preprocessing;
import org.twinlens.model.BackendState;
import org.twinlens.model.EpochMetrics;
import org.twinlens.model.ModelEvent;
import org.twinlens.model.ModelEvent.Outcome;
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

import com.fasterxml.jackson.databind.JsonNode;

/** Writes run folders as a trainer leaves them. */
public final class RecordedRuns {

	public static final Instant BEGAN = Instant.parse("2026-01-01T10:00:00Z");
	private static final BackendState BACKEND = new BackendState("none", false, "", 1);

	private final Path runs;

	public RecordedRuns(Path runs) {
		this.runs = runs;
	}

	public static Architecture architecture(String name, int units) {
		return new Architecture(name, new Architecture.Input(1, 8, 8), List.of(new Layer.Flatten("flatten"), new Layer.Dense("dense", units, Layer.Activation.SIGMOID, Tuning.DEFAULT)),
				Architecture.Distance.L1, new Architecture.Head(Architecture.Head.Type.DENSE_SIGMOID, Tuning.DEFAULT), Architecture.Loss.BINARY_CROSS_ENTROPY);
	}

	public static RunDescription description(String id, Architecture architecture, TrainingConfig config) {
		return new RunDescription(id, BEGAN, List.of("train", "-s", "study"), "Study", "4f1d", "default", pairs(config.seed()), architecture, config,
				new Preprocessing(1, 8, 8, Preprocessing.Fit.CROP, 1, false), new Environment("0.1.0", "Java 17", "Linux", BACKEND, "cpu", 2, 0), Purpose.TRAINING);
	}

	private static JsonNode pairs(long seed) {
		try {
			return Json.readTree("{\"kind\":\"fixed\",\"split\":\"default\",\"pairs\":1000,\"seed\":" + seed + "}", "pairs");
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	/** A run of which nothing happened yet. */
	public RunFolder run(String id, TrainingConfig config) throws IOException {
		return run(description(id, architecture("Tiny", 4), config));
	}

	public RunFolder run(RunDescription description) throws IOException {
		RunFolder run = new RunFolder(Files.createDirectories(runs.resolve(description.id())));
		description.write(run.description());
		return run;
	}

	public static void log(RunFolder run, ModelEvent... events) throws IOException {
		try (EventLog log = new EventLog(run)) {
			List.of(events).forEach(log);
		}
	}

	public static Instant at(int second) {
		return BEGAN.plusSeconds(second);
	}

	/** Ten iterations an epoch, four epochs. */
	public static ModelEvent.Started started(int second, long after) {
		return new ModelEvent.Started(at(second), after, 10, 4, BACKEND);
	}

	public static ModelEvent.Epoch epoch(int second, int epoch, double eer) {
		EpochMetrics metrics = new EpochMetrics(2 * eer, 1 - eer, 1 - eer, 1 - eer, 1 - eer, eer, 100);
		return new ModelEvent.Epoch(at(second), epoch, metrics, Optional.of(metrics), 100, 2, 30, 0.01, 0.02);
	}

	public static ModelEvent.CheckpointWritten best(int second, int epoch) {
		return new ModelEvent.CheckpointWritten(at(second), "best", epoch, 10L * epoch);
	}

	public static ModelEvent.Ended ended(int second, Outcome outcome) {
		return new ModelEvent.Ended(at(second), outcome, "Over.");
	}

	/** A report with the figures that count. */
	public static Path evaluation(RunFolder run, String name, double eer, Instant created) throws IOException {
		Path folder = Files.createDirectories(run.path().resolve("evaluations").resolve(name));
		Files.writeString(folder.resolve("report.json"), "{\"protocol\":\"" + name + "\",\"created\":\"" + created + "\",\"figures\":{\"EER\":{\"value\":" + eer
				+ ",\"interval\":{\"lower\":" + eer / 2 + ",\"upper\":" + eer * 2 + "}},\"AUC\":{\"reason\":\"There are no impostor pairs.\"}}}", StandardCharsets.UTF_8);
		return Files.writeString(folder.resolve("report.html"), "<html>");
	}
}
