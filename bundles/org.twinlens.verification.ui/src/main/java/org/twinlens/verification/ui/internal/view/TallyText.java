package org.twinlens.verification.ui.internal.view;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.osgi.util.NLS;
import org.twinlens.core.metrics.Figure;
import org.twinlens.verification.track.Tally;
import org.twinlens.verification.track.TrackReport;
import org.twinlens.verification.ui.internal.Messages;

/** How often checkpoints were right and wrong about a film, a line each. */
final class TallyText {

	private static final double PERCENT = 100;

	private TallyText() {
	}

	static String of(TrackReport report) {
		return IntStream.range(0, report.checkpoints().size()).mapToObj(i -> line(report, i)).collect(Collectors.joining("\n"));
	}

	private static String line(TrackReport report, int checkpoint) {
		Tally tally = report.tally(checkpoint);
		return NLS.bind(Messages.track_tally, new Object[] { report.checkpoints().get(checkpoint), tally.trueAccepts(), tally.falseRejects(), tally.trueRejects(), tally.falseAccepts(),
				tally.refused(), tally.unlabelled() }) + rate(Messages.track_falseRejects, tally.falseReject()) + rate(Messages.track_falseAccepts, tally.falseAccept());
	}

	private static String rate(String name, Figure figure) {
		if (!(figure instanceof Figure.Measured measured)) {
			return "";
		}
		return " " + NLS.bind(name, percent(measured.value()), measured.interval() == null ? "" : "[" + percent(measured.interval().lower()) + ", " + percent(measured.interval().upper()) + "]");
	}

	private static String percent(double share) {
		return String.format(Locale.ROOT, "%.1f", PERCENT * share);
	}
}
