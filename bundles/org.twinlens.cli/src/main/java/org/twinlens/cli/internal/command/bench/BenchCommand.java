package org.twinlens.cli.internal.command.bench;

import org.twinlens.cli.internal.Version;

import picocli.CommandLine.Command;

/** Measures speed; its commands do the work. */
@Command(name = "bench", mixinStandardHelpOptions = true, versionProvider = Version.class, synopsisSubcommandLabel = "COMMAND", //
		description = "How fast this machine trains, verifies and decodes, also against other programs, in turn.", //
		subcommands = { BenchStepCommand.class, BenchEmbedCommand.class, BenchVerifyCommand.class, BenchIdentifyCommand.class, BenchDecodeCommand.class, BenchPairsCommand.class,
				BenchImportCommand.class, BenchKeptCommand.class, BenchLearningCommand.class })
public final class BenchCommand {
}
