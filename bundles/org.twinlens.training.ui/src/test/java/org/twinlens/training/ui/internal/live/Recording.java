package org.twinlens.training.ui.internal.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.twinlens.core.image.Preprocessing;
import org.twinlens.model.BackendState;
import org.twinlens.model.EpochMetrics;
import org.twinlens.model.ModelEvent;
import org.twinlens.model.Purpose;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.run.Environment;
import org.twinlens.model.run.EventLog;
import org.twinlens.model.run.Json;
import org.twinlens.model.run.RunDescription;
import org.twinlens.model.run.RunFolder;

/** A run's folder, written as a trainer writes it: ten iterations an epoch, twenty epochs, a second an iteration. */
final class Recording {

	static final Instant BEGAN = Instant.parse("2026-01-01T10:00:00Z");
	private static final BackendState BACKEND = new BackendState("none", false, "", 1);

	private final RunFolder run;

	private Recording(RunFolder run) {
		this.run = run;
	}

	static Recording begin(Path runs, String id, Purpose purpose) throws IOException {
		RunFolder run = new RunFolder(Files.createDirectories(runs.resolve(id)));
		Architecture network = new Architecture("Tiny", new Architecture.Input(1, 8, 8), List.of(new Layer.Flatten("flat"), new Layer.Dense("dense", 4, Layer.Activation.SIGMOID, null)),
				Architecture.Distance.L1, new Architecture.Head(Architecture.Head.Type.DENSE_SIGMOID, null), Architecture.Loss.BINARY_CROSS_ENTROPY);
		new RunDescription(id, BEGAN, List.of("train"), "Study", "f", "default", Json.compact().createObjectNode(), network, TrainingConfig.seed(1), Preprocessing.to(1, 8, 8),
				new Environment("1", "17", "Linux", BACKEND, "cpu", 1, 0), purpose).write(run.description());
		return new Recording(run);
	}

	RunFolder folder() {
		return run;
	}

	Recording log(ModelEvent... events) throws IOException {
		try (EventLog log = new EventLog(run)) {
			List.of(events).forEach(log);
		}
		return this;
	}

	static Instant at(double second) {
		return BEGAN.plusMillis(Math.round(1000 * second));
	}

	static ModelEvent started(double second, long after) {
		return new ModelEvent.Started(at(second), after, 10, 20, BACKEND);
	}

	static ModelEvent iteration(double second, long iteration, double loss) {
		return new ModelEvent.Iteration(at(second), (int) ((iteration - 1) / 10) + 1, iteration, loss, 1e-3, 2, 500, 1e-3);
	}

	static ModelEvent epoch(double second, int epoch, double eer) {
		EpochMetrics metrics = new EpochMetrics(2 * eer, 1 - eer, 1 - eer, 1 - eer, 1 - eer, eer, 100);
		return new ModelEvent.Epoch(at(second), epoch, metrics, Optional.of(metrics), 100, 10, 90, 0.01, 0.02);
	}
}
