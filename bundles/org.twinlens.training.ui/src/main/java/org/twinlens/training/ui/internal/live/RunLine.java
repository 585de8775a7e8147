package org.twinlens.training.ui.internal.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

import org.eclipse.osgi.util.NLS;
import org.twinlens.experiments.runs.RunProgress;
import org.twinlens.model.ModelEvent;
import org.twinlens.model.run.RunStatus;
import org.twinlens.ui.chart.CurveData;
import org.twinlens.ui.chart.Curve;

/** A run in a line: how it fares, how far it is, how long it will yet take, and how fast it is. */
final class RunLine {

	/** The speed is the mean of so many iterations. */
	private static final int SPEED_OF = 20;

	private RunLine() {
	}

	static String of(FollowedRun run, Instant now) {
		if (!run.problem().isEmpty()) {
			return NLS.bind(Messages.run_problem, run.label(), run.problem());
		}
		RunProgress progress = run.progress();
		List<String> words = new ArrayList<>(List.of(status(run.status())));
		if (progress.epochs() > 0) {
			words.add(NLS.bind(Messages.run_epoch, Math.min(progress.epochs(), run.isLive() ? progress.epoch() + 1 : progress.epoch()), progress.epochs()));
		}
		if (run.status() == RunStatus.RUNNING) {
			remaining(run, now).ifPresent(seconds -> words.add(NLS.bind(Messages.run_remaining, duration(seconds))));
			speed(run).ifPresent(speed -> words.add(NLS.bind(Messages.run_speed, String.format(Locale.ROOT, "%,.0f", speed))));
			run.lastEpoch().map(ModelEvent.Epoch::idleShare).filter(Double::isFinite).ifPresent(share -> words.add(NLS.bind(Messages.run_idle, String.format(Locale.ROOT, "%.1f", 100 * share))));
		}
		return NLS.bind(Messages.run_line, run.label(), String.join(", ", words));
	}

	static String status(RunStatus status) {
		return switch (status) {
		case RUNNING -> Messages.status_running;
		case PAUSED -> Messages.status_paused;
		case COMPLETED -> Messages.status_completed;
		case STOPPED -> Messages.status_stopped;
		case FAILED -> Messages.status_failed;
		case INTERRUPTED -> Messages.status_interrupted;
		};
	}

	/** Seconds, as the newest epoch estimates it; in the first epoch by the iterations so far. */
	private static OptionalDouble remaining(FollowedRun run, Instant now) {
		if (run.lastEpoch().isPresent() && Double.isFinite(run.lastEpoch().get().remainingSeconds())) {
			double since = Duration.between(run.lastEpoch().get().time(), now).toMillis() / 1e3;
			return OptionalDouble.of(Math.max(0, run.lastEpoch().get().remainingSeconds() - since));
		}
		RunProgress progress = run.progress();
		double trained = run.curves().iterations().last(RunCurves.TIME);
		if (!(trained > 0) || progress.iteration() < 1) {
			return OptionalDouble.empty();
		}
		return OptionalDouble.of(trained / progress.iteration() * (progress.iterations() - progress.iteration()));
	}

	/** Pairs a second. */
	private static OptionalDouble speed(FollowedRun run) {
		CurveData speed = new Curve(run.curves().iterations(), RunCurves.ITERATION, RunCurves.SPEED).data();
		double sum = 0;
		int from = Math.max(0, speed.size() - SPEED_OF);
		for (int i = from; i < speed.size(); i++) {
			sum += speed.y()[i];
		}
		return speed.size() == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / (speed.size() - from));
	}

	/** In the two largest units that matter. */
	static String duration(double seconds) {
		long s = Math.round(seconds);
		if (s < 60) {
			return NLS.bind(Messages.duration_seconds, s);
		}
		return s < 3600 ? NLS.bind(Messages.duration_minutes, s / 60, s % 60) : NLS.bind(Messages.duration_hours, s / 3600, s % 3600 / 60);
	}
}
