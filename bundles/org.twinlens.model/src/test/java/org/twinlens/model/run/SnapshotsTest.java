package org.twinlens.model.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsTest {

	@TempDir
	Path folder;
	private Snapshots snapshots;

	@BeforeEach
	void snapshots() {
		snapshots = new Snapshots(new RunFolder(folder));
	}

	private static EpochSnapshot snapshot(int epoch) {
		return new EpochSnapshot(epoch, List.of(new ProjectedImage("aa", "Ada", -1.5, 0.25), new ProjectedImage("bb", "\"Bo\"", 1e-12, 3)), new double[] { 0.75, 0.125 },
				List.of(new SnapshotPair("aa", "bb", false, 0.5 + epoch)));
	}

	@Test
	void readsWhatWasWritten() throws IOException {
		assertEquals(List.of(), snapshots.epochs());
		for (int epoch : new int[] { 2, 123456, 1, 10 }) {
			snapshots.write(snapshot(epoch));
		}
		snapshots.write(snapshot(2));
		Files.writeString(folder.resolve("snapshots").resolve("notes.txt"), "mine");
		assertEquals(List.of(1, 2, 10, 123456), snapshots.epochs());
		assertTrue(Files.exists(folder.resolve("snapshots/epoch-00001.json")));
		EpochSnapshot read = snapshots.read(123456);
		assertEquals(123456, read.epoch());
		assertEquals(snapshot(123456).images(), read.images());
		assertEquals(snapshot(123456).pairs(), read.pairs());
		assertArrayEquals(new double[] { 0.75, 0.125 }, read.explained());
	}

	@Test
	void passesOverFieldsOfALaterVersionButRefusesANewerFormat() throws IOException {
		snapshots.write(snapshot(1));
		Path file = folder.resolve("snapshots/epoch-00001.json");
		String text = Files.readString(file);
		Files.writeString(file, text.replaceFirst("\\{", "{ \"colours\": [1],"));
		assertEquals(snapshot(1).images(), snapshots.read(1).images());
		Files.writeString(file, text.replaceFirst("\"format\": 1", "\"format\": 2"));
		assertEquals(file + " has format 2 and was written by a newer Twinlens; this one reads up to format 1.",
				assertThrows(IOException.class, () -> snapshots.read(1)).getMessage());
	}

	@Test
	void aMissingOrDamagedOneIsASentence() throws IOException {
		Path file = folder.resolve("snapshots/epoch-00007.json");
		assertEquals("There is no file " + file + ".", assertThrows(IOException.class, () -> snapshots.read(7)).getMessage());
		snapshots.write(snapshot(7));
		String text = Files.readString(file);
		for (int length = 0; length < text.length() - 2; length += 5) {
			Files.writeString(file, text.substring(0, length));
			String message = assertThrows(IOException.class, () -> snapshots.read(7)).getMessage();
			assertTrue(message.contains(file.toString()) && message.endsWith("."), message);
		}
		for (String strange : List.of("[]", "null", "{\"format\":1,\"epoch\":1,\"images\":null,\"explained\":[],\"pairs\":[]}")) {
			Files.writeString(file, strange);
			String message = assertThrows(IOException.class, () -> snapshots.read(7)).getMessage();
			assertTrue(message.contains(file.toString()), message);
		}
	}
}
