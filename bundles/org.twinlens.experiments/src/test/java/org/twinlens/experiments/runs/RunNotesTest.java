package org.twinlens.experiments.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.model.run.RunFolder;

class RunNotesTest {

	@TempDir
	private Path folder;

	@Test
	void whatIsWrittenIsRead() throws IOException {
		RunFolder run = new RunFolder(folder);
		assertEquals(RunNotes.NONE, RunNotes.read(run));
		RunNotes notes = new RunNotes(" Baseline ", List.of("a", "b ", "a"), "Two\nlines, \"quoted\" ä", true);
		assertEquals("Baseline", notes.name());
		assertEquals(List.of("a", "b"), notes.tags());
		notes.write(run);
		assertEquals(notes, RunNotes.read(run));
	}

	@Test
	void namesAndTagsThatAreOfNoUseAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> RunNotes.NONE.withName("x".repeat(201)));
		assertThrows(IllegalArgumentException.class, () -> RunNotes.NONE.withName("a\nb"));
		assertThrows(IllegalArgumentException.class, () -> RunNotes.NONE.withTags(List.of("  ")));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> RunNotes.NONE.withTags(List.of("a,b"))).getMessage().contains("\"a,b\""));
	}

	@Test
	void damagedNotesAreNamed() throws IOException {
		RunFolder run = new RunFolder(folder);
		for (String text : List.of("", "{", "[1]", "{\"format\":1}", "{\"format\":2,\"name\":\"\",\"tags\":[],\"note\":\"\",\"archived\":false}",
				"{\"format\":1,\"name\":\"\",\"tags\":[\",\"],\"note\":\"\",\"archived\":false}", "{\"format\":1,\"name\":null,\"tags\":[],\"note\":\"\",\"archived\":false}")) {
			Files.writeString(RunNotes.file(run), text);
			assertTrue(assertThrows(IOException.class, () -> RunNotes.read(run), text).getMessage().contains("notes.json"), text);
		}
	}
}
