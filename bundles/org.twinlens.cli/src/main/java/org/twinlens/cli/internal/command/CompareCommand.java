package org.twinlens.cli.internal.command;

import java.nio.file.Path;
import java.util.List;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.runs.StudyRunIndex;
import org.twinlens.experiments.compare.Comparison;
import org.twinlens.experiments.compare.ConfigurationRow;
import org.twinlens.experiments.compare.PairedTest;
import org.twinlens.experiments.export.ComparisonDocument;
import org.twinlens.experiments.export.ExportFormat;
import org.twinlens.experiments.export.Exports;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares runs. */
@Command(name = "compare", description = "Compare runs with the first: what they were told differently, and whether they differ on the same test pairs.")
public final class CompareCommand extends StudyCommand {

	@Parameters(arity = "2..*", paramLabel = "RUN", description = "Runs: names, ids, or how the ids begin.")
	private List<String> runs;

	@Option(names = "--to", paramLabel = "FILE", description = "Write the comparison with its curves to a file: .html, .md, .tex (LaTeX) or .csv.")
	private Path file;

	/** The answer for machines. */
	record Answer(List<ConfigurationRow> differences, List<PairedTest> tests, List<String> caveats, String file) {
	}

	@Override
	protected int run(Services services, Console console) throws Exception {
		services.studies.open(studyFolder()).close();
		Comparison comparison = Comparison.of(StudyRunIndex.find(studyFolder(), runs), console.progress());
		List<ConfigurationRow> differences = comparison.configuration().stream().filter(ConfigurationRow::differs).toList();
		console.say(differences.isEmpty() ? "All were told the same." : "Told differently:");
		differences.forEach(row -> console.say("  %-28s %s", row.title(), String.join(" | ", row.values())));
		for (PairedTest test : comparison.tests()) {
			console.say("%s", test.verdict());
			if (!test.decisionsSentence().isEmpty()) {
				console.say("%s", test.decisionsSentence());
			}
		}
		comparison.caveats().forEach(sentence -> console.say("%s", sentence));
		Path target = file == null ? null : file.toAbsolutePath().normalize();
		if (target != null) {
			Exports.write(ComparisonDocument.of(comparison), ExportFormat.of(target), target);
			console.say("Written to %s.", target);
		}
		console.result(new Answer(differences, comparison.tests(), comparison.caveats(), target == null ? null : target.toString()));
		return ExitCode.DONE;
	}
}
