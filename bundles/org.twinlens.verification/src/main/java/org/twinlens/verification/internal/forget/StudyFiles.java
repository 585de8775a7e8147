package org.twinlens.verification.internal.forget;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files of a study. Links are not followed: what they lead to is not the study's. */
final class StudyFiles {

	/** Where others see to it: the catalogue with its store, and the vault. */
	private static final Set<String> OWN_KEEPERS = Set.of("images", "galleries", "cache");

	private StudyFiles() {
	}

	static List<Path> all(Path folder) throws IOException {
		List<Path> files = new ArrayList<>();
		if (!Files.exists(folder)) {
			return files;
		}
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				if (attributes.isRegularFile()) {
					files.add(file);
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
				if (failure instanceof NoSuchFileException) {
					return FileVisitResult.CONTINUE; // gone meanwhile
				}
				throw failure;
			}
		});
		files.sort(null);
		return files;
	}

	/** Those that are written by nobody who forgets by himself. */
	static List<Path> others(Path study) throws IOException {
		return all(study).stream().filter(file -> !OWN_KEEPERS.contains(study.relativize(file).getName(0).toString()) && !isCatalogue(file) && !file.endsWith(PendingForgetting.NAME)).toList();
	}

	static boolean isCatalogue(Path file) {
		return file.getFileName().toString().startsWith("catalogue.db");
	}
}
