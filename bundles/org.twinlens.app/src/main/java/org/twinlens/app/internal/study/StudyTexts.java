package org.twinlens.app.internal.study;

import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;

import org.twinlens.app.internal.Messages;
import org.twinlens.dataset.Split;
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
}
