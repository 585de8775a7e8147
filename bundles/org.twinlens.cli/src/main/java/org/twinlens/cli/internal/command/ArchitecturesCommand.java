package org.twinlens.cli.internal.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.dataset.Study;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.ArchitectureCheck;
import org.twinlens.model.architecture.ArchitectureStore;
import org.twinlens.model.architecture.ArchitectureSummary;

import picocli.CommandLine.Command;

/** Lists the study's architecture documents. */
@Command(name = "architectures", description = "List the study's architectures; train --architecture and summary take their names.")
public final class ArchitecturesCommand extends StudyCommand {

	/** What machines get. Sizes are those of a network that can be built, else 0. */
	private record Listed(String name, long parameters, long multiplyAddsPerImage, List<String> problems) {
	}

	@Override
	protected int run(Services services, Console console) throws Exception {
		List<Listed> all = new ArrayList<>();
		try (Study study = openStudy(services)) {
			ArchitectureStore store = ArchitectureStore.of(study.folder());
			for (String name : store.list()) {
				all.add(listed(store, name));
			}
		}
		if (all.isEmpty()) {
			console.say("The study has no architectures yet. \"summary TEMPLATE --document\" prints a template to begin with; put it into the folder %s.", ArchitectureStore.FOLDER);
		} else {
			console.say("%-40s %16s %20s", "Architecture", "Parameters", "MACs per image");
		}
		for (Listed listed : all) {
			if (listed.problems().isEmpty()) {
				console.say("%-40s %,16d %,20d", listed.name(), listed.parameters(), listed.multiplyAddsPerImage());
			} else {
				console.say("%-40s %s", listed.name(), listed.problems().get(0));
			}
		}
		console.result(all);
		return ExitCode.DONE;
	}

	private static Listed listed(ArchitectureStore store, String name) {
		try {
			Architecture architecture = store.read(name);
			List<String> problems = ArchitectureCheck.problems(architecture);
			if (problems.isEmpty()) {
				ArchitectureSummary summary = ArchitectureSummary.of(architecture);
				return new Listed(name, summary.parameters(), summary.multiplyAddsPerImage(), problems);
			}
			return new Listed(name, 0, 0, problems);
		} catch (IOException e) {
			return new Listed(name, 0, 0, List.of(e.getMessage()));
		}
	}
}
