package org.twinlens.experiments.internal.report;

import org.twinlens.core.metrics.ConfusionMatrix;
import org.twinlens.core.metrics.Figure;
import org.twinlens.experiments.OneShotResult;
import org.twinlens.experiments.Term;
import org.twinlens.experiments.VerificationReport;

/** The figures with their intervals and meanings, the decisions, and the one-shot results. */
final class FigureTables {

	private final VerificationReport report;
	private final Html page;

	FigureTables(VerificationReport report, Html page) {
		this.report = report;
		this.page = page;
	}

	void add() {
		page.element("h2", "Figures");
		page.raw("<table class=\"figures card\"><thead><tr><th>Figure</th><th>Value</th><th>95 % interval</th><th>What it says</th></tr></thead><tbody>");
		report.figures().forEach(this::row);
		page.raw("</tbody></table>");
		intervals();
		decisions();
		report.oneShot().forEach(this::oneShot);
	}

	private void row(Term term, Figure figure) {
		page.open("tr").element("th", term.title(), "scope", "row");
		if (figure instanceof Figure.Measured measured) {
			String interval = Numbers.interval(measured, term.share());
			page.element("td", Numbers.value(measured, term.share()), "class", "number").element("td", interval.isEmpty() ? "–" : interval, "class", "number");
		} else if (figure instanceof Figure.Refused refused) {
			page.element("td", "not given: " + refused.reason(), "colspan", "2", "class", "refused");
		}
		page.element("td", term.meaning(), "class", "meaning").close("tr");
	}

	private void intervals() {
		VerificationReport.Intervals intervals = report.intervals();
		if (intervals.resamples() == 0) {
			page.element("p", "No intervals were asked for.", "class", "fine");
			return;
		}
		page.element("p", "The intervals are made to cover the true value in 95 of 100 such tests. They come from " + Numbers.count(intervals.resamples()) + " resamples of the "
				+ Numbers.count(intervals.identities()) + " identities, for pairs of one identity are alike. Where no error of a kind occurred, Wilson’s interval stands in, "
				+ "counting each identity as one trial.", "class", "fine");
	}

	private void decisions() {
		ConfusionMatrix m = report.decisions();
		page.element("h2", "Decisions at the frozen threshold");
		VerificationReport.Threshold threshold = report.threshold();
		page.open("p").text("The threshold " + Numbers.similarity(threshold.value()) + " was chosen on ").name(threshold.chosenOn());
		if (threshold.genuine() + threshold.impostors() > 0) {
			page.text(" (" + Numbers.count(threshold.genuine()) + " genuine and " + Numbers.count(threshold.impostors()) + " impostor pairs)");
		}
		page.text(", before the test pairs were scored; criterion: ").name(threshold.criterion()).text(". Pairs at or above it are accepted.").close("p");
		page.raw("<table class=\"matrix card\"><thead><tr><td></td><th scope=\"col\">accepted</th><th scope=\"col\">rejected</th></tr></thead><tbody>");
		matrixRow("genuine pairs", m.truePositives(), m.falseNegatives(), m.genuine(), true);
		matrixRow("impostor pairs", m.falsePositives(), m.trueNegatives(), m.impostors(), false);
		page.raw("</tbody></table>");
	}

	private void matrixRow(String name, long accepted, long rejected, long all, boolean acceptedIsRight) {
		page.open("tr").element("th", name, "scope", "row");
		cell(accepted, all, acceptedIsRight);
		cell(rejected, all, !acceptedIsRight);
		page.close("tr");
	}

	private void cell(long n, long all, boolean right) {
		page.open("td", "class", right ? "right" : "wrong").element("strong", Numbers.count(n));
		page.element("span", all == 0 ? "–" : Numbers.percent((double) n / all)).close("td");
	}

	private void oneShot(OneShotResult result) {
		page.open("h2").text(result.ways() + "-way " + result.shots() + "-shot: ").name(result.protocol()).close("h2");
		var accuracy = result.accuracy();
		page.element("p", Numbers.percent(accuracy.accuracy()) + " of " + Numbers.count(accuracy.queries()) + " queries in " + Numbers.count(accuracy.episodes())
				+ " episodes are most similar to their own class (95 % interval " + Numbers.interval(accuracy.interval(), accuracy.accuracy(), true) + "); the error is "
				+ Numbers.percent(1 - accuracy.accuracy()) + ". Guessing would reach " + Numbers.percent(result.chance()) + ". Classes that tie share the query.");
		page.raw("<details><summary>Each episode</summary><table class=\"card\"><thead><tr><th>Episode</th><th>Queries</th><th>Accuracy</th></tr></thead><tbody>");
		for (OneShotResult.EpisodeResult episode : result.episodes()) {
			page.open("tr").open("td").name(episode.name()).close("td").element("td", Numbers.count(episode.queries()), "class", "number");
			page.element("td", Numbers.percent(episode.accuracy()), "class", "number").close("tr");
		}
		page.raw("</tbody></table></details>");
	}
}
