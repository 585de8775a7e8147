package org.twinlens.model.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.twinlens.model.run.Json;

/**
 * The architecture documents of a study, one file {@code <name>.json} each. Networks that are still being drawn are kept too: what can be read need not be one that can
 * be built. Holds nothing in memory; safe for use by several threads and processes.
 */
public final class ArchitectureStore {

	/** The folder in a study. */
	public static final String FOLDER = "architectures";

	private static final String EXTENSION = ".json";
	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9 _.()+-]{0,78}[A-Za-z0-9_()+-])?");
	private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

	private final Path folder;

	/** @param folder holds the documents; made with the first of them */
	public ArchitectureStore(Path folder) {
		this.folder = folder;
	}

	/** Of the study in the given folder. */
	public static ArchitectureStore of(Path studyFolder) {
		return new ArchitectureStore(studyFolder.resolve(FOLDER));
	}

	/** A sentence why a document cannot have this name; empty when it can. The name of a file must serve on every system. */
	public static Optional<String> problem(String name) {
		if (name.isBlank()) {
			return Optional.of("An architecture needs a name.");
		}
		if (name.length() > 80) {
			return Optional.of("An architecture's name has at most 80 characters, not " + name.length() + ".");
		}
		if (!NAME.matcher(name).matches()) {
			return Optional.of("An architecture's name consists of letters a to z, digits, spaces and _ - . + ( ), beginning with a letter or digit, unlike \"" + name + "\".");
		}
		return RESERVED.matcher(name).matches() ? Optional.of("\"" + name + "\" is a name some systems keep for themselves; choose another.") : Optional.empty();
	}

	/** A name like the given one that a document can have. */
	public static String nameLike(String wanted) {
		String name = wanted.replace('×', 'x').replaceAll("[^A-Za-z0-9 _.()+-]", "_").replaceAll("^[^A-Za-z0-9]+", "").replaceAll("[ .]+$", "");
		name = name.substring(0, Math.min(name.length(), 80)).strip();
		return problem(name).isEmpty() ? name : "Architecture";
	}

	/** A name like the given one that no document has yet. */
	public String freeName(String wanted) throws IOException {
		List<String> taken = list();
		String name = nameLike(wanted);
		for (int i = 2; holds(taken, name); i++) {
			String suffix = " " + i;
			String base = nameLike(wanted);
			name = base.substring(0, Math.min(base.length(), 80 - suffix.length())).strip() + suffix;
		}
		return name;
	}

	/** Whether one is called so, in capitals or not: some systems do not tell those apart. */
	private static boolean holds(List<String> names, String name) {
		return names.stream().anyMatch(name::equalsIgnoreCase);
	}

	/** The documents' names, in order. */
	public List<String> list() throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(EXTENSION)).map(file -> file.substring(0, file.length() - EXTENSION.length()))
					.filter(name -> problem(name).isEmpty()).sorted(String.CASE_INSENSITIVE_ORDER).toList();
		}
	}

	/** Where the document of this name lies, or would. @throws IllegalArgumentException with a sentence, when none can have the name */
	public Path file(String name) {
		problem(name).ifPresent(sentence -> Require.that(false, sentence));
		return folder.resolve(name + EXTENSION);
	}

	public boolean exists(String name) {
		return problem(name).isEmpty() && Files.isRegularFile(file(name));
	}

	/** @throws IOException with a sentence: there is none of that name (naming those there are), or what is wrong in it at which line */
	public Architecture read(String name) throws IOException {
		return ArchitectureDocument.draft(text(name), file(name).toString());
	}

	/** The document as it stands in its file, right or wrong. @throws IOException with a sentence */
	public String text(String name) throws IOException {
		if (!exists(name)) {
			List<String> all = list();
			throw new IOException("There is no architecture \"" + name + "\" in " + folder + (all.isEmpty() ? "; there is none at all."
					: ". Architectures: " + all.stream().limit(20).collect(Collectors.joining(", ")) + "."));
		}
		return Json.text(file(name));
	}

	/** Writes or replaces a document, whole or not at all. */
	public void write(String name, Architecture architecture) throws IOException {
		ArchitectureDocument.write(architecture, file(name));
	}

	/** Writes a new document. @throws IOException with a sentence, when there is one of that name */
	public void create(String name, Architecture architecture) throws IOException {
		requireFree(name);
		write(name, architecture);
	}

	/** Gives a document another name, in the file too. @throws IOException with a sentence; the old one then remains */
	public void rename(String name, String other) throws IOException {
		if (!name.equalsIgnoreCase(other)) {
			requireFree(other);
		}
		Architecture renamed = read(name).withName(other);
		if (!name.equals(other)) {
			Files.move(file(name), file(other));
		}
		write(other, renamed);
	}

	public void delete(String name) throws IOException {
		Files.deleteIfExists(file(name));
	}

	/** Tells versions of a file apart without reading it; empty when there is none. */
	public Optional<String> version(String name) throws IOException {
		if (!exists(name)) {
			return Optional.empty();
		}
		BasicFileAttributes attributes = Files.readAttributes(file(name), BasicFileAttributes.class);
		return Optional.of(attributes.size() + " " + attributes.lastModifiedTime() + " " + attributes.fileKey());
	}

	private void requireFree(String name) throws IOException {
		file(name);
		if (holds(list(), name)) {
			throw new IOException("There already is an architecture \"" + name + "\"; choose another name.");
		}
	}
}
