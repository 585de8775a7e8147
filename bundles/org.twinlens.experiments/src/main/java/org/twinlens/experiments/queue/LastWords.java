package org.twinlens.experiments.queue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The sentence a command ended with. */
final class LastWords {

	private static final int TAIL_BYTES = 1 << 14;
	private static final int LONGEST = 1_000;

	private LastWords() {
	}

	/** @param output what it said; a process that was killed may have said nothing */
	static String of(Path output) throws IOException {
		if (!Files.exists(output) || tail(output).isBlank()) {
			return "The process ended before the run began, without a word. Try again.";
		}
		return sentence(output).orElse("The process ended before the run began. What it said is in " + output + ".");
	}

	/** The last line, if it is a sentence. */
	static Optional<String> sentence(Path output) throws IOException {
		String said = Files.exists(output) ? tail(output).lines().filter(line -> !line.isBlank()).reduce("", (earlier, later) -> later).strip() : "";
		return said.endsWith(".") && said.length() <= LONGEST ? Optional.of(said) : Optional.empty();
	}

	private static String tail(Path file) throws IOException {
		try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
			in.seek(Math.max(0, in.length() - TAIL_BYTES));
			byte[] bytes = new byte[TAIL_BYTES];
			int read = in.read(bytes);
			return new String(bytes, 0, Math.max(0, read), StandardCharsets.UTF_8);
		}
	}
}
