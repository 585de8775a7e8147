package org.twinlens.verification.ui.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.twinlens.verification.live.Latencies;
import org.twinlens.verification.live.Stage;
import org.twinlens.verification.ui.internal.Messages;

/** Latencies in words. */
public final class LatencyText {

	private LatencyText() {
	}

	/** Median and 95 % quantile of each stage that has taken any time; the empty string before. */
	public static String of(Latencies latencies) {
		List<String> stages = new ArrayList<>();
		for (Stage stage : Stage.values()) {
			latencies.of(stage).ifPresent(times -> stages.add(NLS.bind(Messages.latency_stage, new Object[] { name(stage), millis(times.p50()), millis(times.p95()) })));
		}
		return stages.isEmpty() ? "" : NLS.bind(Messages.latency, String.join(", ", stages));
	}

	private static String name(Stage stage) {
		return switch (stage) {
		case DETECTION -> Messages.latency_detection;
		case EMBEDDING -> Messages.latency_embedding;
		case COMPARISON -> Messages.latency_comparison;
		case WHOLE -> Messages.latency_whole;
		};
	}

	private static String millis(double millis) {
		return String.format(Locale.ROOT, millis < 10 ? "%.1f" : "%.0f", millis);
	}
}
