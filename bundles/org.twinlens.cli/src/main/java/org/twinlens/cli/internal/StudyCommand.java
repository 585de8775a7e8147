package org.twinlens.cli.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.twinlens.dataset.Study;
import org.twinlens.model.run.Json;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all commands share: the study, the way of speaking, the services. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false, showDefaultValues = true)
public abstract class StudyCommand implements Callable<Integer> {

	@Option(names = { "-s", "--study" }, paramLabel = "FOLDER", description = "The study's folder.", defaultValue = ".")
	private Path study;

	@Option(names = "--json", description = "Speak JSON: results on standard output, one document a line.", showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER)
	private boolean json;

	@Spec
	private CommandSpec spec;

	private Services services;
	private Console console;

	final void prepare(Services given, PrintStream out, PrintStream err, boolean terminal, StopSignal stop) {
		services = given;
		console = new Console(out, err, terminal, json, stop, Json.compact());
	}

	@Override
	public final Integer call() throws Exception {
		return run(services, console);
	}

	/** @return the exit code */
	protected abstract int run(Services services, Console console) throws Exception;

	protected final Path studyFolder() {
		return study.toAbsolutePath().normalize();
	}

	/** The words of the command line, the command's name first. */
	protected final List<String> arguments() {
		return spec.root().commandLine().getParseResult().originalArgs();
	}

	protected final Study openStudy(Services from) throws IOException {
		return from.studies.open(studyFolder());
	}
}
