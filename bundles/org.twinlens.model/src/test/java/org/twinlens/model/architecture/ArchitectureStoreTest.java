package org.twinlens.model.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinlens.model.Samples;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ArchitectureStoreTest {

	@TempDir
	Path study;

	private ArchitectureStore store;

	@BeforeEach
	void open() {
		store = ArchitectureStore.of(study);
	}

	@Test
	void keepsDocumentsByName() throws IOException {
		assertEquals(List.of(), store.list());
		store.create("b one", Samples.architecture());
		store.create("A two", Samples.architecture());
		assertEquals(List.of("A two", "b one"), store.list());
		assertEquals(Samples.architecture(), store.read("b one"));
		assertEquals(study.resolve("architectures").resolve("b one.json"), store.file("b one"));
		store.delete("b one");
		assertEquals(List.of("A two"), store.list());
		assertEquals("There is no architecture \"b one\" in " + study.resolve("architectures") + ". Architectures: A two.",
				assertThrows(IOException.class, () -> store.read("b one")).getMessage());
	}

	@Test
	void keepsWhatCannotBeBuiltYet() throws IOException {
		Architecture draft = Samples.architecture().withLayers(List.of());
		store.write("draft", draft);
		assertEquals(draft, store.read("draft"));
	}

	@Test
	void aNameIsGivenOnce() throws IOException {
		store.create("one", Samples.architecture());
		assertEquals("There already is an architecture \"One\"; choose another name.",
				assertThrows(IOException.class, () -> store.create("One", Samples.architecture())).getMessage());
		assertEquals("one 2", store.freeName("one"));
		store.create("one 2", Samples.architecture());
		assertEquals("one 3", store.freeName("one"));
		assertEquals("Small 64x64x3", store.freeName("Small 64×64×3"));
	}

	@Test
	void renamesTheFileAndTheNameInIt() throws IOException {
		store.create("one", Samples.architecture());
		store.rename("one", "two");
		assertEquals(List.of("two"), store.list());
		assertEquals(Samples.architecture().withName("two"), store.read("two"));
		store.rename("two", "Two");
		assertEquals(List.of("Two"), store.list());
		store.create("three", Samples.architecture());
		assertThrows(IOException.class, () -> store.rename("Two", "three"));
		assertEquals(List.of("three", "Two"), store.list());
	}

	@Test
	void aChangeOnTheDiskIsSeen() throws IOException {
		assertEquals(Optional.empty(), store.version("one"));
		store.write("one", Samples.architecture());
		Optional<String> before = store.version("one");
		assertEquals(before, store.version("one"));
		store.write("one", Samples.architecture().withName("Another"));
		assertNotEquals(before, store.version("one"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "../x", "a/b", "a\\b", ".hidden", "end ", "end.", "Ω", "con", "NUL", "lpt1.x" })
	void namesServeAsFilesEverywhere(String name) {
		String sentence = ArchitectureStore.problem(name).orElseThrow();
		assertTrue(sentence.endsWith("."), sentence);
		assertThrows(IllegalArgumentException.class, () -> store.file(name));
		assertFalse(store.exists(name));
	}

	@Test
	void longNamesAreRefused() {
		assertEquals(Optional.empty(), ArchitectureStore.problem("x".repeat(80)));
		assertTrue(ArchitectureStore.problem("x".repeat(81)).isPresent());
	}

	@Property(tries = 300)
	void aNameCanBeMadeOfAnything(@ForAll String wanted) {
		assertEquals(Optional.empty(), ArchitectureStore.problem(ArchitectureStore.nameLike(wanted)));
	}

	@Test
	void strangersInTheFolderAreNoDocuments() throws IOException {
		Path folder = Files.createDirectories(study.resolve("architectures"));
		Files.writeString(folder.resolve("notes.txt"), "x");
		Files.writeString(folder.resolve(".x.json"), "x");
		Files.writeString(folder.resolve("broken.json"), "{");
		assertEquals(List.of("broken"), store.list());
		assertTrue(assertThrows(IOException.class, () -> store.read("broken")).getMessage().contains("broken.json is no valid JSON at line 1"));
		assertEquals("{", store.text("broken"));
	}
}
