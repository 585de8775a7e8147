package org.twinlens.training.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;

import org.eclipse.jface.dialogs.DialogSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormMemoryTest {

	private static final Path STUDY = Path.of("/studies/Faces = 1");

	@Test
	void keepsEachStudysWordsApart(@TempDir Path folder) throws Exception {
		DialogSettings settings = new DialogSettings("test");
		new FormMemory(settings).keep(STUDY, Map.of("--epochs", "7", "--split", "a=b", "--pair-set", ""));
		new FormMemory(settings).keep(Path.of("/other"), Map.of("--epochs", "9"));
		settings.save(folder.resolve("settings.xml").toString());
		DialogSettings read = new DialogSettings("test");
		read.load(folder.resolve("settings.xml").toString());
		assertEquals(Map.of("--epochs", "7", "--split", "a=b", "--pair-set", ""), new FormMemory(read).of(STUDY));
		assertEquals(Map.of("--epochs", "9"), new FormMemory(read).of(Path.of("/other")));
		assertEquals(Map.of(), new FormMemory(read).of(Path.of("/unknown")));
	}

	@Test
	void forgetsTheOldestOfManyStudies() {
		DialogSettings settings = new DialogSettings("test");
		FormMemory memory = new FormMemory(settings);
		memory.keep(STUDY, Map.of("--epochs", "7"));
		for (int i = 0; i < 49; i++) {
			memory.keep(Path.of("/studies/" + i), Map.of("--epochs", "" + i));
		}
		assertEquals(Map.of("--epochs", "7"), memory.of(STUDY));
		memory.keep(Path.of("/studies/0"), Map.of("--epochs", "5"));
		memory.keep(Path.of("/studies/49"), Map.of());
		assertEquals(Map.of(), memory.of(STUDY));
		assertEquals(Map.of("--epochs", "5"), memory.of(Path.of("/studies/0")));
	}
}
