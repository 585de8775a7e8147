package org.twinlens.ui.internal.training;

import java.util.List;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.twinlens.experiments.runs.RunProgress;
import org.twinlens.ui.training.TrainingActivity;

/** How far trainings are, for people. */
final class ProgressText {

	private ProgressText() {
	}

	/** {@code epoch 3 of 20, EER 8.1 %, 2 min left}. */
	static String of(TrainingActivity activity) {
		return switch (activity.stage()) {
			case STARTING -> Messages.training_starts;
			case TRAINING -> of(activity.progress());
			case PAUSED -> NLS.bind(Messages.training_paused, of(activity.progress()));
			case STOPPING -> Messages.training_stops;
			case EVALUATING -> Messages.training_evaluates;
		};
	}

	private static String of(RunProgress progress) {
		if (progress.epochs() == 0) {
			return Messages.training_starts;
		}
		StringBuilder text = new StringBuilder(NLS.bind(Messages.training_epoch, Math.min(progress.epoch() + 1, progress.epochs()), progress.epochs()));
		if (progress.eer().isPresent()) {
			text.append(NLS.bind(Messages.training_eer, String.format(Locale.ROOT, "%.1f %%", 100 * progress.eer().getAsDouble())));
		}
		if (!Double.isNaN(progress.remainingSeconds())) {
			text.append(NLS.bind(Messages.training_left, duration(progress.remainingSeconds())));
		}
		return text.toString();
	}

	/** {@code Training: epoch 3 of 20, 4 min left; 1 waiting}; of several trainings the one that ends last. Empty when nothing runs and nothing waits. */
	static String status(List<TrainingActivity> activities, int waiting) {
		String text = "";
		if (!activities.isEmpty()) {
			TrainingActivity last = activities.stream().max((a, b) -> Double.compare(remaining(a), remaining(b))).get();
			text = activities.size() == 1 ? NLS.bind(Messages.status_runs, of(last)) : NLS.bind(Messages.status_more, activities.size(), of(last));
		}
		if (waiting == 0) {
			return text;
		}
		String alone = waiting == 1 ? Messages.status_onlyOne : NLS.bind(Messages.status_onlyWaiting, waiting);
		return text.isEmpty() ? alone : NLS.bind(Messages.status_waiting, text, waiting);
	}

	private static double remaining(TrainingActivity activity) {
		double seconds = activity.progress().remainingSeconds();
		return Double.isNaN(seconds) ? -1 : seconds;
	}

	/** Seconds as people say them: {@code 40 s}, {@code 3 min}, {@code 2 h 10 min}. */
	static String duration(double seconds) {
		long s = Math.round(seconds);
		if (s < 60) {
			return s + " s";
		}
		long minutes = Math.round(seconds / 60);
		return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
	}
}
