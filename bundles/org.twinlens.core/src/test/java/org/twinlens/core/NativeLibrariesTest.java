package org.twinlens.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NativeLibrariesTest {

	private static final String CACHE = "org.bytedeco.javacpp.cachedir";
	private static final String OWN = "org.twinlens.test.own";

	@AfterEach
	void asBefore() {
		System.clearProperty(CACHE);
		System.clearProperty(OWN);
	}

	@Test
	void settingsHoldWhileTheyAreRead() throws IOException {
		System.setProperty(CACHE, "of somebody else");
		List<String> read = new ArrayList<>();
		NativeLibraries.configure("9.9", Map.of(OWN, "mine"), () -> read.addAll(List.of(System.getProperty(CACHE), System.getProperty(OWN))));
		assertTrue(read.get(0).endsWith("javacpp-9.9"), read.get(0));
		assertEquals("mine", read.get(1));
		assertEquals("of somebody else", System.getProperty(CACHE));
		assertNull(System.getProperty(OWN));
	}

	@Test
	void aFolderThatCannotBeWrittenIsNamedAndSettingsAreGivenBack() {
		IOException e = assertThrows(IOException.class, () -> NativeLibraries.configure("9.9", Map.of(), () -> {
			throw new IOException("no room");
		}));
		assertTrue(e.getMessage().contains("javacpp-9.9: no room. Make the folder writable"), e.getMessage());
		assertNull(System.getProperty(CACHE));
	}
}
