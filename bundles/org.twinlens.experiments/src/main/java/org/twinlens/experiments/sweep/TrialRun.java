package org.twinlens.experiments.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.twinlens.model.ModelEvent;
import org.twinlens.model.TrainingConfig.Monitor;
import org.twinlens.model.run.RunDescription;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunHistory;
import org.twinlens.model.run.RunLock;
import org.twinlens.model.run.RunStatus;

/**
 * What the run of a trial has come to, by its folder.
 *
 * @param folder of the run; need not be there
 */
record TrialRun(RunFolder folder) {

	boolean exists() {
		return Files.exists(folder.description());
	}

	boolean isTrained() throws IOException {
		return Files.isDirectory(folder.path()) && RunLock.isHeld(folder);
	}

	RunStatus status() throws IOException {
		return RunStatus.of(folder);
	}

	/** The figure it monitors. */
	Monitor monitor() throws IOException {
		return RunDescription.read(folder).config().monitor();
	}

	/** Whole epochs done. */
	int epochs() throws IOException {
		List<ModelEvent.Epoch> epochs = RunHistory.read(folder).epochs();
		return epochs.isEmpty() ? 0 : epochs.get(epochs.size() - 1).epoch();
	}

	/** The monitored figure of the best epoch on the calibration pairs, that whose weights the run keeps; empty without one. */
	Optional<Double> score() throws IOException {
		Monitor monitor = monitor();
		Comparator<Double> better = monitor.lowerIsBetter() ? Comparator.reverseOrder() : Comparator.naturalOrder();
		return RunHistory.read(folder).epochs().stream().flatMap(epoch -> epoch.validation().stream()).map(monitor::of).filter(Double::isFinite).max(better);
	}
}
