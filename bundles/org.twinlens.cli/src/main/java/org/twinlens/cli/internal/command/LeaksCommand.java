package org.twinlens.cli.internal.command;

import java.util.ArrayList;
import java.util.List;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.UserError;
import org.twinlens.dataset.Split;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.leak.LeakReport;
import org.twinlens.dataset.leak.LeakReport.Finding;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Examines splits for leaks. */
@Command(name = "leaks", description = "Examine a split, or all: whether identities, near duplicates or sessions lie in several parts, and whether the camera gives the person away.")
public final class LeaksCommand extends StudyCommand {

	private static final int SHOWN = 10;

	@Parameters(arity = "0..1", paramLabel = "SPLIT", description = "Name of a split.")
	private String name;

	@Override
	protected int run(Services services, Console console) throws Exception {
		try (Study study = openStudy(services)) {
			List<String> names = name != null ? List.of(name) : study.catalogue().splits().stream().map(Split::name).toList();
			if (names.isEmpty()) {
				throw new UserError("The study has no split yet. Divide its images first: twinlens split -s " + studyFolder());
			}
			List<LeakReport> reports = new ArrayList<>();
			for (String each : names) {
				LeakReport report = study.leakGate().examine(each, console.progress());
				describe(report, console);
				reports.add(report);
			}
			console.result(reports);
			return ExitCode.DONE;
		}
	}

	private static void describe(LeakReport report, Console console) {
		console.say("Split \"%s\" %s", report.split(), report.leaks() ? "leaks:" : "does not leak.");
		report.reasons().forEach(reason -> console.say("  %s", reason));
		List<Finding> single = report.findings().stream().filter(finding -> !report.reasons().contains(finding.sentence())).toList();
		for (Finding finding : single.subList(0, Math.min(SHOWN, single.size()))) {
			console.say("  - %s", finding.sentence());
		}
		if (single.size() > SHOWN) {
			console.say("  and %,d findings more; --json lists them.", single.size() - SHOWN);
		}
		if (report.findings().stream().noneMatch(finding -> finding.kind() == LeakReport.Kind.CAMERA)) {
			console.say("  %s", report.probe().sentence());
		}
	}
}
