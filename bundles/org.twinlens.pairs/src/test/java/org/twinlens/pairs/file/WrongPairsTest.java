package org.twinlens.pairs.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrongPairsTest {

	private static final String A = "a".repeat(64);
	private static final String B = "b".repeat(64);
	private static final String C = "0".repeat(64);

	@TempDir
	private Path folder;

	@Test
	void whatIsWrittenIsReadAgain() throws IOException {
		assertEquals(Set.of(), WrongPairs.read(folder));
		Set<Set<String>> pairs = Set.of(Set.of(A, B), Set.of(B, C));
		WrongPairs.write(folder, pairs);
		assertEquals(pairs, WrongPairs.read(folder));
		WrongPairs.write(folder, Set.of());
		assertEquals(Set.of(), WrongPairs.read(folder));
	}

	@Test
	void linesThatAreNoPairAreLeftOut() throws IOException {
		Files.write(folder.resolve("wrong.txt"), (A + " " + B + "\n" + A + "\n\u0000\u00ff\n" + A + " " + A + "\n" + B + "  " + C + "\n").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
		assertEquals(Set.of(Set.of(A, B)), WrongPairs.read(folder));
	}
}
