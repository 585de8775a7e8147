package org.twinlens.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

	@TempDir
	Path folder;

	@Test
	void writesAndReplaces() throws IOException {
		Path file = folder.resolve("new/sub/a.txt");
		write(file, "one");
		write(file, "two");
		assertEquals("two", Files.readString(file));
		assertEquals(List.of("a.txt"), names(file.getParent()));
	}

	@Test
	void aFailureLeavesWhatStoodThere() throws IOException {
		Path file = folder.resolve("a.txt");
		write(file, "one");
		assertThrows(IOException.class, () -> AtomicFile.write(file, out -> {
			out.write(new byte[1 << 20]);
			throw new IOException("no more");
		}));
		assertEquals("one", Files.readString(file));
		assertEquals(List.of("a.txt"), names(folder));
	}

	private static void write(Path file, String text) throws IOException {
		AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
	}

	private static List<String> names(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}
}
