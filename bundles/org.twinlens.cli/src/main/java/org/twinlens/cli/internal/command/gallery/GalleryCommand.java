package org.twinlens.cli.internal.command.gallery;

import org.twinlens.cli.internal.Version;

import picocli.CommandLine.Command;

/** Who is enrolled; its commands do the work. */
@Command(name = "gallery", mixinStandardHelpOptions = true, versionProvider = Version.class, synopsisSubcommandLabel = "COMMAND", //
		description = "See who is enrolled, delete galleries, change their passphrase.", //
		subcommands = { GalleryListCommand.class, GalleryShowCommand.class, GalleryDeleteCommand.class, GalleryPassphraseCommand.class })
public final class GalleryCommand {
}
