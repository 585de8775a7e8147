package org.twinlens.experiments.internal.report;

import java.util.TreeMap;

import org.twinlens.experiments.VerificationReport;

/** The foot of the page: what is needed to repeat the measurement. */
final class Facts {

	private final VerificationReport report;
	private final Html page;

	Facts(VerificationReport report, Html page) {
		this.report = report;
		this.page = page;
	}

	void add() {
		VerificationReport.Data data = report.data();
		page.element("h2", "How this was measured").open("dl", "class", "card");
		fact("Protocol", report.protocol());
		fact("Data", data.dataset());
		if (!data.split().isEmpty()) {
			fact("Split", data.split() + (data.leaks() ? " (leaks)" : ""));
		}
		fact("Pairs", Numbers.count(data.genuine()) + " genuine, " + Numbers.count(data.impostors()) + " impostor");
		fact("Images", Numbers.count(data.images()) + " of " + Numbers.count(data.identities()) + " identities");
		fact("Identities trained on too", data.trainedIdentities() == null ? "unknown" : Numbers.count(data.trainedIdentities()));
		fact("Threshold", report.threshold().value() + ", " + report.threshold().criterion() + ", " + report.threshold().chosenOn());
		fact("Network", report.network().architecture() + ", input " + report.network().input() + ", " + report.network().epoch() + " epochs");
		new TreeMap<>(report.network().provenance()).forEach(this::fact);
		fact("Resampling", Numbers.count(report.intervals().resamples()) + " resamples, seed " + report.intervals().seed());
		page.close("dl");
		page.element("p", "Every pair with its score stands in scores.csv, every calibration pair, where there are any, in calibration-scores.csv, the figures for machines in report.json, beside this page.", "class", "fine");
	}

	private void fact(String name, String value) {
		page.open("dt").name(name).close("dt").open("dd").name(value).close("dd");
	}
}
