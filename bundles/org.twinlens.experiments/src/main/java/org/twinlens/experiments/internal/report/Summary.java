package org.twinlens.experiments.internal.report;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.twinlens.core.metrics.Figure;
import org.twinlens.experiments.OneShotResult;
import org.twinlens.experiments.Term;
import org.twinlens.experiments.VerificationReport;

/** The head of the page: what was tested, what to beware of, and the result in one look. */
final class Summary {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

	private final VerificationReport report;
	private final Html page;

	Summary(VerificationReport report, Html page) {
		this.report = report;
		this.page = page;
	}

	void add() {
		page.open("header").element("p", "Verification report", "class", "kicker").open("h1").name(report.protocol()).close("h1");
		page.open("p", "class", "facts").name(report.network().architecture()).text(" after epoch " + report.network().epoch() + " · ").name(report.data().dataset());
		page.text(" · " + TIME.format(report.created())).close("p").close("header");
		warnings();
		page.open("div", "class", "tiles");
		tile("Equal error rate", report.figures().get(Term.EER), true);
		tile("Accuracy at the threshold", report.figures().get(Term.ACCURACY), true);
		tile("Area under the ROC curve", report.figures().get(Term.AUC), false);
		for (OneShotResult result : report.oneShot()) {
			tile(result.ways() + "-way " + result.shots() + "-shot accuracy", new Figure.Measured(result.accuracy().accuracy(), result.accuracy().interval()), true);
		}
		page.close("div");
		verdict();
	}

	private void warnings() {
		List<String> refusals = ReportPage.refusals(report.figures());
		if (report.warnings().isEmpty() && refusals.isEmpty()) {
			return;
		}
		page.open("section", "class", report.warnings().isEmpty() ? "box note" : "box warning", "role", "note");
		page.element("h2", report.warnings().isEmpty() ? "What these pairs cannot show" : "Read this first").open("ul");
		report.warnings().forEach(sentence -> page.open("li").name(sentence).close("li"));
		refusals.forEach(sentence -> page.element("li", sentence));
		page.close("ul").close("section");
	}

	private void tile(String title, Figure figure, boolean share) {
		page.open("div", "class", "card tile").element("div", title, "class", "label");
		if (figure instanceof Figure.Measured measured) {
			page.element("div", Numbers.value(measured, share), "class", "value");
			String interval = Numbers.interval(measured, share);
			page.element("div", interval.isEmpty() ? "no interval" : "95\u00A0%: " + interval, "class", "interval");
		} else {
			page.element("div", "–", "class", "value").element("div", "not given", "class", "interval");
		}
		page.close("div");
	}

	private void verdict() {
		var decisions = report.decisions();
		page.open("p", "class", "verdict").text("At the threshold " + Numbers.similarity(report.threshold().value()) + ", ");
		page.text(Numbers.percent(decisions.accuracy()) + " of the " + Numbers.count(decisions.genuine() + decisions.impostors()) + " pairs are decided rightly");
		String separator = ": ";
		if (decisions.impostors() > 0) {
			page.text(separator + Numbers.percent(decisions.fmr()) + " of the impostor pairs are accepted");
			separator = " and ";
		}
		if (decisions.genuine() > 0) {
			page.text(separator + Numbers.percent(decisions.fnmr()) + " of the genuine pairs are rejected");
		}
		page.text(".").close("p");
	}
}
