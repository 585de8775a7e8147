package org.twinlens.training.ui.internal.runs;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.twinlens.experiments.queue.QueuedRun;
import org.twinlens.experiments.runs.RunProgress;
import org.twinlens.experiments.runs.RunSummary;
import org.twinlens.model.TrainingControl.Wish;
import org.twinlens.training.ui.internal.Messages;
import org.twinlens.training.ui.internal.runs.RunRow.State;

/** A run in words. */
final class RunTexts {

	private RunTexts() {
	}

	/** The name it was given, else its id and its network. */
	static String name(RunSummary run) {
		if (!run.notes().name().isEmpty()) {
			return run.notes().name();
		}
		return run.description().map(description -> NLS.bind(Messages.run_name, run.id(), description.architecture().name())).orElse(run.id());
	}

	static double done(RunProgress progress) {
		return progress.iterations() == 0 ? 0 : Math.min(1, (double) progress.iteration() / progress.iterations());
	}

	static String progress(RunSummary run) {
		RunProgress progress = run.progress();
		if (progress.iterations() == 0) {
			return run.status().isUnderWay() ? Messages.run_begins : "";
		}
		int epoch = run.status().isUnderWay() ? Math.min(progress.epochs(), progress.epoch() + 1) : progress.epoch();
		String epochs = NLS.bind(Messages.run_epoch, epoch, progress.epochs());
		if (!run.status().isUnderWay()) {
			return epochs + eer(progress);
		}
		String left = Double.isNaN(progress.remainingSeconds()) ? "" : NLS.bind(Messages.run_left, duration(progress.remainingSeconds()));
		return NLS.bind(Messages.run_share, epochs, Math.round(100 * done(progress))) + left + eer(progress);
	}

	static String progress(QueuedRun entry) {
		return entry.problem().orElseGet(() -> entry.memoryBytes() == 0 ? "" : NLS.bind(Messages.run_memory, String.format(Locale.ENGLISH, "%.1f", entry.memoryBytes() / 1e9)));
	}

	private static String eer(RunProgress progress) {
		return progress.eer().isPresent() ? NLS.bind(Messages.run_eer, String.format(Locale.ENGLISH, "%.2f", 100 * progress.eer().getAsDouble())) : "";
	}

	static String duration(double seconds) {
		long all = Math.round(seconds);
		return all < 90 ? NLS.bind(Messages.duration_seconds, all) : all < 5400 ? NLS.bind(Messages.duration_minutes, Math.round(all / 60.0))
				: NLS.bind(Messages.duration_hours, String.format(Locale.ENGLISH, "%.1f", all / 3600.0));
	}

	/** Where it stands, and what it was asked for and is about to do. */
	static String state(State state, Optional<Wish> asked) {
		if (asked.isPresent()) {
			return switch (asked.get()) {
			case PAUSE -> Messages.state_pausing;
			case CONTINUE -> Messages.state_continuing;
			case STOP -> Messages.state_stopping;
			case FINISH -> Messages.state_finishing;
			};
		}
		return switch (state) {
		case RUNNING -> Messages.state_running;
		case PAUSED -> Messages.state_paused;
		case EVALUATING -> Messages.state_evaluating;
		case STARTING -> Messages.state_starting;
		case WAITING -> Messages.state_waiting;
		case REFUSED -> Messages.state_refused;
		case INTERRUPTED -> Messages.state_interrupted;
		case STOPPED -> Messages.state_stopped;
		case FAILED -> Messages.state_failed;
		case COMPLETED -> Messages.state_completed;
		};
	}

	static String icon(State state) {
		return switch (state) {
		case RUNNING, EVALUATING, STARTING -> "run-running";
		case PAUSED -> "run-paused";
		case WAITING -> "run-waiting";
		case REFUSED, FAILED -> "run-failed";
		case INTERRUPTED -> "run-interrupted";
		case STOPPED -> "run-stopped";
		case COMPLETED -> "run-completed";
		};
	}
}
