package org.twinlens.cli.internal.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.twinlens.cli.internal.Console;
import org.twinlens.core.metrics.Figure;
import org.twinlens.verification.live.Latencies;
import org.twinlens.verification.live.Stage;
import org.twinlens.verification.track.Tally;
import org.twinlens.verification.track.TrackReport;
import org.twinlens.verification.track.TrackRow;

/** What a film's test says to people and machines. */
final class FilmDisplay {

	private final Console console;
	private final List<String> checkpoints;

	FilmDisplay(Console console, List<String> checkpoints) {
		this.console = console;
		this.checkpoints = checkpoints;
	}

	/** A frame for machines; what is not known is left out. */
	record Line(String film, long frame, double seconds, String shows, String refused, List<Answer> answers) {
		record Answer(String checkpoint, boolean verified, double score) {
		}
	}

	/** All frames for machines. */
	record Summary(String identity, long frames, List<Checkpoint> checkpoints, List<Time> latencies) {
		record Checkpoint(String name, Tally tally) {
		}

		record Time(Stage stage, Latencies.Quantiles millis) {
		}
	}

	void row(TrackRow row) {
		List<Line.Answer> answers = new ArrayList<>();
		for (int i = 0; i < row.decisions().size(); i++) {
			answers.add(new Line.Answer(checkpoints.get(i), row.decisions().get(i).verified(), row.decisions().get(i).score()));
		}
		String shows = row.identity().map(who -> who.isEmpty() ? "nobody" : who).orElse(null);
		console.say("%s %d, %.2f s%s: %s", row.film(), row.index(), row.seconds(), shows == null ? "" : ", shows " + shows,
				row.refused().map(refused -> refused.sentence()).orElseGet(() -> answers.stream().map(this::text).collect(Collectors.joining("; "))));
		console.result(new Line(row.film(), row.index(), row.seconds(), shows, row.refused().map(refused -> refused.reason().name().toLowerCase(Locale.ROOT)).orElse(null), answers));
	}

	private String text(Line.Answer answer) {
		return String.format(Locale.ROOT, "%s%s, %.3f", checkpoints.size() > 1 ? answer.checkpoint() + ": " : "", answer.verified() ? "Verified" : "Not verified", answer.score());
	}

	void summary(TrackReport report, Latencies latencies, boolean labelled) {
		List<Summary.Checkpoint> tallies = new ArrayList<>();
		for (int i = 0; i < checkpoints.size(); i++) {
			tallies.add(new Summary.Checkpoint(checkpoints.get(i), report.tally(i)));
			if (labelled) {
				tally(report.identity(), checkpoints.get(i), report.tally(i));
			} else {
				verdicts(report, i);
			}
		}
		List<Summary.Time> times = new ArrayList<>();
		for (Stage stage : Stage.values()) {
			latencies.of(stage).ifPresent(quantiles -> times.add(new Summary.Time(stage, quantiles)));
		}
		console.say("Milliseconds, p50 and p95: %s.", times.stream().map(time -> String.format(Locale.ROOT, "%s %.1f, %.1f", time.stage().name().toLowerCase(Locale.ROOT), time.millis().p50(), time.millis().p95()))
				.collect(Collectors.joining("; ")));
		console.result(new Summary(report.identity(), report.rows().size(), tallies, times));
	}

	private void verdicts(TrackReport report, int checkpoint) {
		List<TrackRow> compared = report.rows().stream().filter(row -> row.refused().isEmpty()).toList();
		long verified = compared.stream().filter(row -> row.decisions().get(checkpoint).verified()).count();
		console.say("%s: %,d frames, %,d compared, %,d of them verified as %s.", checkpoints.get(checkpoint), report.rows().size(), compared.size(), verified, report.identity());
	}

	private void tally(String identity, String checkpoint, Tally tally) {
		console.say("%s:", checkpoint);
		console.say("  %,d compared frames show %s: %,d accepted, %,d rejected; false rejects %s", tally.trueAccepts() + tally.falseRejects(), identity, tally.trueAccepts(), tally.falseRejects(),
				text(tally.falseReject()));
		console.say("  %,d compared frames show others or nobody: %,d accepted, %,d rejected; false accepts %s", tally.falseAccepts() + tally.trueRejects(), tally.falseAccepts(), tally.trueRejects(),
				text(tally.falseAccept()));
		console.say("  %,d labelled frames were refused, %,d are not labelled.", tally.refused(), tally.unlabelled());
	}

	private static String text(Figure figure) {
		return figure instanceof Figure.Measured measured
				? String.format(Locale.ROOT, "%.1f %% [%.1f, %.1f], each stretch of the track counting once.", 100 * measured.value(), 100 * measured.interval().lower(), 100 * measured.interval().upper())
				: "unknown. " + ((Figure.Refused) figure).reason();
	}
}
