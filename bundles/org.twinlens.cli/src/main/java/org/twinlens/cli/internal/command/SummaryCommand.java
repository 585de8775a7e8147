package org.twinlens.cli.internal.command;

import java.util.Locale;
import java.util.Optional;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.training.NamedArchitecture;
import org.twinlens.model.TrainingConfig.Optimiser;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.ArchitectureDocument;
import org.twinlens.model.architecture.ArchitectureInspection;
import org.twinlens.model.architecture.ArchitectureProblem;
import org.twinlens.model.architecture.ArchitectureSummary;
import org.twinlens.model.architecture.TrainingMemory;
import org.twinlens.model.run.Environment;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a network's layers with their shapes and costs. */
@Command(name = "summary", description = "Show a network's layers: output shape, parameters, multiply-adds, memory.")
public final class SummaryCommand extends StudyCommand {

	@Parameters(paramLabel = "NETWORK", description = "A template (seed, koch, small, small-grey, modern-small, residual), an architecture of the study by its name, an architecture "
			+ "document, or a checkpoint.")
	private String network;

	@Option(names = "--batch", defaultValue = "32", description = "Images in a batch, for the memory.")
	private int batch;

	@Option(names = "--document", description = "Print the architecture document instead, to begin one's own with.")
	private boolean document;

	@Override
	protected int run(Services services, Console console) throws Exception {
		Architecture architecture = architecture(services);
		if (document) {
			console.print(ArchitectureDocument.write(architecture));
			return ExitCode.DONE;
		}
		ArchitectureSummary summary = ArchitectureSummary.of(architecture);
		console.say("%s", summary.table(batch).stripTrailing());
		console.say("Memory to train it, about: %.1f GB.", TrainingMemory.bytes(architecture, batch, Optimiser.ADAM) / (double) (1L << 30));
		console.say("Computed by: %s", services.models.backend().detail());
		for (ArchitectureProblem problem : inspect(architecture).problems()) {
			console.say("%s: %s %s", problem.severity().name().toLowerCase(Locale.ROOT), problem.sentence(), problem.explanation());
		}
		console.result(summary);
		return ExitCode.DONE;
	}

	private ArchitectureInspection inspect(Architecture architecture) {
		return ArchitectureInspection.of(architecture, new ArchitectureInspection.Context(batch, Optimiser.ADAM, 1, Environment.machineMemory()));
	}

	private Architecture architecture(Services services) throws Exception {
		Optional<Architecture> found = NamedArchitecture.find(studyFolder(), network);
		return found.isPresent() ? found.get() : services.template(network).architecture();
	}
}
