package org.twinlens.cli.internal.command;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.Texts;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.audit.AuditFinding;
import org.twinlens.dataset.audit.Audits.AuditReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures images and lists what is wrong with them. */
@Command(name = "audit", description = "Measure the images once, and list what is wrong with them: unreadable, doubled, mislabelled copies, blurred, dark, bright, low in contrast, small, alone.")
public final class AuditCommand extends StudyCommand {

	private static final int SHOWN = 10;
	private static final int NUMBERS = 12;

	@Option(names = "--all", description = "List every finding, and the numbers of all its images.")
	private boolean all;

	@Override
	protected int run(Services services, Console console) throws Exception {
		try (Study study = openStudy(services)) {
			AuditReport report = study.audits().run(console.progress());
			console.say("%s measured now, %,d before.", Texts.count(report.measured(), "image"), report.known());
			Map<AuditFinding.Kind, List<AuditFinding>> kinds = report.findings().stream()
					.collect(Collectors.groupingBy(AuditFinding::kind, () -> new EnumMap<>(AuditFinding.Kind.class), Collectors.toList()));
			kinds.values().forEach(findings -> list(findings, console));
			if (kinds.isEmpty()) {
				console.say("Nothing was found.");
			}
			console.result(report);
			return ExitCode.DONE;
		}
	}

	private void list(List<AuditFinding> findings, Console console) {
		int shown = all ? findings.size() : Math.min(SHOWN, findings.size());
		for (AuditFinding finding : findings.subList(0, shown)) {
			console.say("%s", finding.sentence());
			console.say("  %s", numbers(finding.images()));
		}
		if (shown < findings.size()) {
			console.say("  and %,d more like it; --all lists them.", findings.size() - shown);
		}
	}

	private String numbers(List<Long> images) {
		int shown = all ? images.size() : Math.min(NUMBERS, images.size());
		String numbers = images.subList(0, shown).stream().map(String::valueOf).collect(Collectors.joining(", "));
		return (images.size() == 1 ? "Image " : "Images ") + numbers + (shown < images.size() ? " and " + (images.size() - shown) + " more" : "") + ".";
	}
}
