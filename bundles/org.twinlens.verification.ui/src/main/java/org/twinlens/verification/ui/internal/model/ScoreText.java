package org.twinlens.verification.ui.internal.model;

import java.util.Locale;

/** Scores and thresholds in digits. */
public final class ScoreText {

	private ScoreText() {
	}

	/** With three decimals. */
	public static String of(double score) {
		return String.format(Locale.ROOT, "%.3f", score);
	}
}
