package org.twinlens.pairs.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.PairSet;

/** The named pair sets of a study: one CSV file each in its folder {@code pairs}. Safe for use by several threads and processes. */
public final class PairSetStore {

	private static final String ENDING = ".csv";
	private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_. -]{0,99}");

	private final Path folder;

	/** @param folder usually {@link org.twinlens.dataset.Study#pairsFolder()}; need not exist */
	public PairSetStore(Path folder) {
		this.folder = folder;
	}

	/**
	 * A saved set, without its pairs.
	 *
	 * @param name      of the set
	 * @param file      it lies in
	 * @param origin    how it came about, if the file tells
	 * @param pairs     how many, or -1 when the file does not tell
	 * @param positives how many of them are positive, or -1
	 */
	public record Entry(String name, Path file, Optional<PairOrigin> origin, int pairs, int positives) {
	}

	/**
	 * Saves a set; one of that name is replaced.
	 *
	 * @return the file
	 * @throws IllegalArgumentException when the name cannot be a file's
	 */
	public Path save(String name, PairOrigin origin, PairSet pairs) throws IOException {
		Path file = file(name);
		PairsCsv.write(file, origin, pairs);
		return file;
	}

	/** The saved sets by name. A file whose first line cannot be read is listed without origin. */
	public List<Entry> list() throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		List<Path> files;
		try (Stream<Path> found = Files.list(folder)) {
			files = found.filter(file -> name(file).isPresent() && Files.isRegularFile(file)).sorted().toList();
		}
		List<Entry> entries = new ArrayList<>();
		for (Path file : files) {
			Optional<PairHeader> header = header(file);
			entries.add(new Entry(name(file).get(), file, header.map(PairHeader::origin), header.map(PairHeader::pairs).orElse(-1), header.map(PairHeader::positives).orElse(-1)));
		}
		return entries;
	}

	private static Optional<PairHeader> header(Path file) {
		try {
			return PairsCsv.header(file);
		} catch (IOException e) {
			return Optional.empty(); // opening it gives the reason
		}
	}

	/**
	 * @param images finds an image by its hash
	 * @throws IOException when there is no such set, naming those there are, or its file cannot be read
	 */
	public StoredPairs open(String name, Function<String, Optional<ImageRecord>> images) throws IOException {
		return PairsCsv.read(existing(name), images);
	}

	/**
	 * Gives a set another name.
	 *
	 * @throws IOException              when there is no set of the old name, or already one of the new
	 * @throws IllegalArgumentException when the new name cannot be a file's
	 */
	public void rename(String name, String newName) throws IOException {
		Path from = existing(name);
		Path to = file(newName);
		if (Files.exists(to)) {
			throw new IOException("There are already pairs called \"" + newName + "\". Choose another name, or delete those first.");
		}
		Files.move(from, to);
	}

	/** @throws IOException when there is no such set, naming those there are */
	public void delete(String name) throws IOException {
		Files.delete(existing(name));
	}

	private Path existing(String name) throws IOException {
		Path file = file(name);
		if (!Files.isRegularFile(file)) {
			List<String> names = list().stream().map(Entry::name).toList();
			throw new IOException("There are no pairs called \"" + name + "\". " + (names.isEmpty() ? "None are saved yet." : "Saved are: " + String.join(", ", names) + "."));
		}
		return file;
	}

	private Path file(String name) {
		check(name);
		return folder.resolve(name + ENDING);
	}

	/** @throws IllegalArgumentException with a sentence when the name cannot be a set's */
	public static void check(String name) {
		if (!NAME.matcher(name).matches()) {
			throw new IllegalArgumentException("\"" + name + "\" cannot name pairs: up to 100 letters, digits, spaces, dots, hyphens and underscores can, beginning with a letter or digit.");
		}
	}

	private static Optional<String> name(Path file) {
		String name = file.getFileName().toString();
		return Optional.of(name).filter(n -> n.endsWith(ENDING)).map(n -> n.substring(0, n.length() - ENDING.length())).filter(NAME.asMatchPredicate());
	}
}
