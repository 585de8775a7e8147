package org.twinlens.app.internal.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.twinlens.app.internal.Messages;

/** Whether a study can be made in a folder as the user typed it. */
public final class StudyFolder {

	private StudyFolder() {
	}

	/** @return why no study can be made there, or empty when one can */
	public static Optional<String> problem(String text) {
		if (text.isBlank()) {
			return Optional.of(Messages.folder_needed);
		}
		Path folder;
		try {
			folder = Path.of(text.strip());
		} catch (InvalidPathException e) {
			return Optional.of(e.getMessage());
		}
		if (!folder.isAbsolute()) {
			return Optional.of(Messages.folder_absolute);
		}
		if (Files.exists(folder)) {
			return existing(folder);
		}
		Path parent = folder;
		while (parent != null && !Files.exists(parent)) {
			parent = parent.getParent();
		}
		return parent != null && Files.isDirectory(parent) && Files.isWritable(parent) ? Optional.empty() : Optional.of(NLS.bind(Messages.folder_notWritable, folder));
	}

	private static Optional<String> existing(Path folder) {
		if (!Files.isDirectory(folder)) {
			return Optional.of(NLS.bind(Messages.folder_file, folder));
		}
		try (Stream<Path> content = Files.list(folder)) {
			if (content.findAny().isPresent()) {
				return Optional.of(NLS.bind(Messages.folder_full, folder));
			}
		} catch (IOException e) {
			return Optional.of(NLS.bind(Messages.folder_notWritable, folder));
		}
		return Files.isWritable(folder) ? Optional.empty() : Optional.of(NLS.bind(Messages.folder_notWritable, folder));
	}

	/** A name as a file's: characters no file system takes everywhere become a hyphen. */
	public static String fileName(String name) {
		String kept = name.strip().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-").replaceAll("[. ]+$", "");
		return kept.isEmpty() ? "Study" : kept;
	}
}
