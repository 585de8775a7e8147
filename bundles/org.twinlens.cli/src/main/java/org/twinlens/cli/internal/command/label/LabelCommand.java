package org.twinlens.cli.internal.command.label;

import org.twinlens.cli.internal.Version;

import picocli.CommandLine.Command;

/** Changes of labels; its commands do the work. */
@Command(name = "label", mixinStandardHelpOptions = true, versionProvider = Version.class, synopsisSubcommandLabel = "COMMAND", //
		description = "Say who is on images, rename and merge identities, crop images, keep images out of training; twinlens undo takes it back.", //
		subcommands = { LabelListCommand.class, LabelAssignCommand.class, LabelClearCommand.class, LabelRenameCommand.class, LabelMergeCommand.class, LabelExcludeCommand.class,
				LabelIncludeCommand.class, LabelCropCommand.class })
public final class LabelCommand {
}
