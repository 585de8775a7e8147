package org.twinlens.verification.internal.forget;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.twinlens.core.AtomicFile;
import org.twinlens.core.Progress;

/** Takes what tells of a person out of a study's files of text, and out of the files' names. */
final class FileCleaning {

	/** Larger ones are left to the scan, which tells of them. */
	private static final long LARGEST = 512L << 20;

	private final Path study;
	private final Terms terms;
	private final boolean changing;
	private final Map<String, Long> changed = new TreeMap<>();

	/** @param changing whether files are changed, or only counted */
	FileCleaning(Path study, Terms terms, boolean changing) {
		this.study = study;
		this.terms = terms;
		this.changing = changing;
	}

	/** @return how many files were changed, or would be, by their kind */
	Map<String, Long> run(Progress progress) throws IOException {
		List<Path> files = StudyFiles.others(study);
		long done = 0;
		for (Path file : files) {
			progress.checkCancelled();
			progress.report("Cleaning files", done++, files.size());
			clean(file);
		}
		return changed;
	}

	private void clean(Path file) throws IOException {
		Optional<TextForm> form = TextForms.of(file.getFileName().toString());
		if (form.isPresent() && Files.size(file) <= LARGEST) {
			String text = text(file);
			String left = text == null ? null : form.get().without(text, terms);
			if (left != null && !left.equals(text)) {
				count(file);
				if (changing) {
					AtomicFile.write(file, out -> out.write(left.getBytes(StandardCharsets.UTF_8)));
				}
			}
		}
		String name = file.getFileName().toString();
		if (terms.in(name)) {
			count(file);
			if (changing) {
				rename(file, terms.without(name));
			}
		}
	}

	private static String text(Path file) throws IOException {
		try {
			return Files.readString(file);
		} catch (CharacterCodingException e) {
			return null; // no text after all: the scan looks at its bytes
		}
	}

	private static void rename(Path file, String name) throws IOException {
		Path free = file.resolveSibling(name);
		int dot = Math.max(0, name.lastIndexOf('.'));
		for (int number = 2; Files.exists(free); number++) {
			free = file.resolveSibling(name.substring(0, dot) + "-" + number + name.substring(dot));
		}
		Files.move(file, free);
	}

	private void count(Path file) {
		String first = study.relativize(file).getName(0).toString();
		String kind = switch (first) {
		case "runs" -> "files of runs";
		case "trash" -> "files of deleted runs";
		case "pairs" -> "files of pairs";
		case "queue", "sweeps" -> "files of the queue and of sweeps";
		default -> "other files";
		};
		changed.merge(kind, 1L, Long::sum);
	}
}
