package org.twinlens.cli.internal.command;

import java.util.concurrent.Callable;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the completion script for bash and zsh. */
@Command(name = "completion", description = "Print a completion script: source <(twinlens completion)", mixinStandardHelpOptions = true)
public final class CompletionCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() {
		spec.commandLine().getOut().println(AutoComplete.bash("twinlens", spec.parent().commandLine()));
		return 0;
	}
}
