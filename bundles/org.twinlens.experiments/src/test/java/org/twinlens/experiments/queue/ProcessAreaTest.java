package org.twinlens.experiments.queue;

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
}
