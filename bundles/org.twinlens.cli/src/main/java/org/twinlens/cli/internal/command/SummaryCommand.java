package org.twinlens.cli.internal.command;

import java.nio.file.Files;
import java.nio.file.Path;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.ArchitectureDocument;
import org.twinlens.model.architecture.ArchitectureSummary;
import org.twinlens.model.checkpoint.CheckpointFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a network's layers with their shapes and costs. */
@Command(name = "summary", description = "Show a network's layers: output shape, parameters, multiply-adds, memory.")
public final class SummaryCommand extends StudyCommand {

	@Parameters(paramLabel = "NETWORK", description = "A template (seed, koch, small, small-grey, residual), an architecture document, or a checkpoint.")
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
		} else {
			ArchitectureSummary summary = ArchitectureSummary.of(architecture);
			console.say(summary.table(batch).stripTrailing());
			console.result(summary);
		}
		return ExitCode.DONE;
	}

	private Architecture architecture(Services services) throws Exception {
		Path file = Path.of(network);
		if (!Files.isRegularFile(file)) {
			return services.template(network).architecture();
		}
		return network.endsWith(".twin") ? CheckpointFile.readHeader(file).architecture() : ArchitectureDocument.read(file);
	}
}
