package org.twinlens.app.internal.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessAreaTest {

	@TempDir
	private Path folder;

	@Test
	void twoProcessesNeverShareAnArea() throws IOException {
		ProcessArea first = ProcessArea.free(folder);
		ProcessArea second = ProcessArea.free(folder);
		assertNotEquals(first, second);
		first.release();
		assertEquals(first, ProcessArea.free(folder));
	}

	@Test
	void theAreaOfADeadProcessIsFree() throws IOException {
		ProcessArea area = ProcessArea.free(folder);
		Files.writeString(area.path().resolve("process.txt"), Long.toString(Long.MAX_VALUE));
		assertEquals(area, ProcessArea.free(folder));
		Files.writeString(area.path().resolve("process.txt"), "not a number");
		assertEquals(area, ProcessArea.free(folder));
	}

	@Test
	void theLastLineIsWhatTheCommandEndedWith() throws IOException {
		ProcessArea area = ProcessArea.free(folder);
		assertEquals("", area.lastLine());
		Files.writeString(area.output(), "Run 1.\nThe study has no split.\n\n");
		assertEquals("The study has no split.", area.lastLine());
	}
}
