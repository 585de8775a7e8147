package org.twinlens.app.internal.study;

import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;

import org.eclipse.osgi.util.NLS;
import org.twinlens.app.internal.Messages;
import org.twinlens.dataset.Split;
import org.twinlens.experiments.runs.RunProgress;
import org.twinlens.model.run.RunStatus;

/** How figures and states are written for people. */
public final class StudyTexts {

	private StudyTexts() {
	}

	/** {@code 1,200}. */
	public static String number(long n) {
		return String.format(Locale.ROOT, "%,d", n);
	}

	/** {@code 3.2 %}, or a dash. */
	public static String share(OptionalDouble share) {
		return share.isPresent() ? String.format(Locale.ROOT, "%.1f %%", 100 * share.getAsDouble()) : "–";
	}

	/** Images and, in brackets, identities of a part of a split. */
	public static String part(Split.PartCount count) {
		return number(count.images()) + " (" + number(count.identities()) + ")";
	}

	/** A command with the study's folder in the place of {@code STUDY}, in quotes where a shell needs them. */
	public static String command(String command, Path study) {
		String folder = study.toString();
		return command.replace("STUDY", folder.matches("[\\w./+:\\\\-]+") ? folder : '"' + folder + '"');
	}

	public static String status(RunStatus status) {
		return switch (status) {
		case RUNNING -> Messages.run_running;
		case PAUSED -> Messages.run_paused;
		case COMPLETED -> Messages.run_completed;
		case STOPPED -> Messages.run_stopped;
		case FAILED -> Messages.run_failed;
		case INTERRUPTED -> Messages.run_interrupted;
		};
	}

	/** {@code Epoch 3 of 20, EER 8.1 %, about 2 min left}. */
	public static String progress(RunProgress progress) {
		StringBuilder text = new StringBuilder(NLS.bind(Messages.training_epoch, Math.min(progress.epoch() + 1, progress.epochs()), progress.epochs()));
		if (progress.eer().isPresent()) {
			text.append(NLS.bind(Messages.training_eer, share(progress.eer())));
		}
		if (!Double.isNaN(progress.remainingSeconds())) {
			text.append(NLS.bind(Messages.training_left, duration(progress.remainingSeconds())));
		}
		return text.toString();
	}

	/** Seconds as people say them: {@code 40 s}, {@code 3 min}, {@code 2 h 10 min}. */
	public static String duration(double seconds) {
		long s = Math.round(seconds);
		if (s < 60) {
			return s + " s";
		}
		long minutes = Math.round(seconds / 60);
		return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
	}
}
