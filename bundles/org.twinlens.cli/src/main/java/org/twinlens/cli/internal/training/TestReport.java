package org.twinlens.cli.internal.training;

import org.twinlens.cli.internal.Console;
import org.twinlens.core.metrics.Figure;
import org.twinlens.core.metrics.Interval;
import org.twinlens.experiments.OneShotResult;
import org.twinlens.experiments.Term;
import org.twinlens.experiments.VerificationReport;

/**
 * What a test found and where its page lies.
 *
 * @param report the figures
 * @param page   path of the HTML page
 */
public record TestReport(VerificationReport report, String page) {

	/** Says it for people. */
	public void show(Console console) {
		var data = report.data();
		console.say("%s: %,d genuine and %,d impostor pairs of %,d identities; threshold %.4f (%s).", report.protocol(), data.genuine(), data.impostors(), data.identities(),
				report.threshold().value(), report.threshold().criterion());
		report.warnings().forEach(warning -> console.say("  Warning: %s", warning));
		report.figures().forEach((term, figure) -> console.say("  %-26s %s", term.title(), text(term, figure)));
		for (OneShotResult result : report.oneShot()) {
			console.say("  %s: %d-way %d-shot accuracy %.2f %% %s, %d episodes (guessing: %.1f %%).", result.protocol(), result.ways(), result.shots(),
					100 * result.accuracy().accuracy(), interval(result.accuracy().interval(), 100), result.episodes().size(), 100 * result.chance());
		}
		console.say("Report: %s", page);
	}

	private static String text(Term term, Figure figure) {
		if (figure instanceof Figure.Measured measured) {
			double factor = term.share() ? 100 : 1;
			return String.format(java.util.Locale.ROOT, term.share() ? "%6.2f %%  %s" : "%7.4f  %s", factor * measured.value(), interval(measured.interval(), factor));
		}
		return ((Figure.Refused) figure).reason();
	}

	private static String interval(Interval interval, double factor) {
		return interval == null ? "" : String.format(java.util.Locale.ROOT, factor == 1 ? "[%.4f, %.4f]" : "[%.2f, %.2f]", factor * interval.lower(), factor * interval.upper());
	}
}
