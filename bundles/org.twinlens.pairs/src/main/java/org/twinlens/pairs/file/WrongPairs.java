package org.twinlens.pairs.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

import org.twinlens.core.AtomicFile;

/** The pairs somebody marked as wrong, in whatever sets they stand: {@code wrong.txt} beside the pair sets, a line with the hashes of both images for each. */
public final class WrongPairs {

	private static final String FILE = "wrong.txt";
	private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) ([0-9a-f]{64})");

	private WrongPairs() {
	}

	/**
	 * @param folder of the pair sets
	 * @return the hashes of both images of each pair; lines that are no pair are left out
	 */
	public static Set<Set<String>> read(Path folder) throws IOException {
		Set<Set<String>> pairs = new LinkedHashSet<>();
		try {
			for (String line : Files.readAllLines(folder.resolve(FILE), StandardCharsets.ISO_8859_1)) {
				var hashes = LINE.matcher(line);
				if (hashes.matches() && !hashes.group(1).equals(hashes.group(2))) {
					pairs.add(Set.of(hashes.group(1), hashes.group(2)));
				}
			}
		} catch (NoSuchFileException e) {
			// none was marked yet
		}
		return pairs;
	}

	/** Replaces what was marked before. */
	public static void write(Path folder, Set<Set<String>> pairs) throws IOException {
		StringBuilder lines = new StringBuilder();
		pairs.forEach(pair -> lines.append(String.join(" ", pair)).append('\n'));
		AtomicFile.write(folder.resolve(FILE), out -> out.write(lines.toString().getBytes(StandardCharsets.ISO_8859_1)));
	}
}
