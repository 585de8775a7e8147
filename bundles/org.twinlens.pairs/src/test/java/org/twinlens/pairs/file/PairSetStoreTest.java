package org.twinlens.pairs.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Pair;
import org.twinlens.core.PairSet;
import org.twinlens.core.Part;
import org.twinlens.pairs.TestImages;

class PairSetStoreTest {

	private static final PairOrigin ORIGIN = new PairOrigin("evaluation", "default", Part.TEST, 0, 3);
	private static final List<ImageRecord> IMAGES = TestImages.of(2, 1);
	private static final PairSet PAIRS = PairSet.of(List.of(new Pair(IMAGES.get(0), IMAGES.get(1), true), new Pair(IMAGES.get(0), IMAGES.get(2), false)));

	@TempDir
	Path study;

	private static Optional<ImageRecord> find(String hash) {
		return IMAGES.stream().filter(image -> image.hash().equals(hash)).findFirst();
	}

	@Test
	void savesListsAndOpens() throws IOException {
		PairSetStore store = new PairSetStore(study.resolve("pairs"));
		assertEquals(List.of(), store.list());
		Path file = store.save("test pairs", ORIGIN, PAIRS);
		store.save("a", ORIGIN, PAIRS.select(new int[] { 0 }));
		assertEquals(study.resolve("pairs/test pairs.csv"), file);
		assertEquals(List.of(new PairSetStore.Entry("a", study.resolve("pairs/a.csv"), Optional.of(ORIGIN), 1, 1),
				new PairSetStore.Entry("test pairs", file, Optional.of(ORIGIN), 2, 1)), store.list());
		assertEquals(PAIRS.pairs(), store.open("test pairs", PairSetStoreTest::find).pairs().pairs());
		store.save("a", ORIGIN, PAIRS);
		assertEquals(2, store.open("a", PairSetStoreTest::find).pairs().size());
	}

	@Test
	void listsFilesOfOthersAndPassesOverTheRest() throws IOException {
		Files.writeString(study.resolve("mine.csv"), "first,second,same\n");
		Files.writeString(study.resolve("broken.csv"), "# {");
		Files.writeString(study.resolve("notes.txt"), "hello");
		Files.writeString(study.resolve(".hidden.csv"), "hello");
		Files.createDirectory(study.resolve("folder.csv"));
		assertEquals(List.of(new PairSetStore.Entry("broken", study.resolve("broken.csv"), Optional.empty(), -1, -1),
				new PairSetStore.Entry("mine", study.resolve("mine.csv"), Optional.empty(), -1, -1)), new PairSetStore(study).list());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ".", "..", "../a", "a/b", "a\\b", " a", "a\0", "a\nb", "-a", ".a", "C:a" })
	void refusesNamesThatLeaveTheFolder(String name) {
		PairSetStore store = new PairSetStore(study);
		assertThrows(IllegalArgumentException.class, () -> store.save(name, ORIGIN, PAIRS));
		assertThrows(IllegalArgumentException.class, () -> store.open(name, PairSetStoreTest::find));
	}

	@Test
	void namesThePairsThereAre() throws IOException {
		PairSetStore store = new PairSetStore(study);
		assertTrue(assertThrows(IOException.class, () -> store.open("b", PairSetStoreTest::find)).getMessage().contains("None are saved yet"));
		store.save("a", ORIGIN, PAIRS);
		assertTrue(assertThrows(IOException.class, () -> store.open("b", PairSetStoreTest::find)).getMessage().contains("Saved are: a."));
	}

	@Test
	void renamesAndDeletes() throws IOException {
		PairSetStore store = new PairSetStore(study.resolve("pairs"));
		store.save("a", ORIGIN, PAIRS);
		store.save("b", ORIGIN, PAIRS.select(new int[] { 0 }));
		assertTrue(assertThrows(IOException.class, () -> store.rename("a", "b")).getMessage().contains("already pairs called \"b\""));
		assertThrows(IllegalArgumentException.class, () -> store.rename("a", "../c"));
		assertThrows(IOException.class, () -> store.rename("none", "c"));
		store.rename("a", "c");
		assertEquals(List.of("b", "c"), store.list().stream().map(PairSetStore.Entry::name).toList());
		assertEquals(PAIRS.pairs(), store.open("c", PairSetStoreTest::find).pairs().pairs());
		store.delete("c");
		assertEquals(List.of("b"), store.list().stream().map(PairSetStore.Entry::name).toList());
		assertTrue(assertThrows(IOException.class, () -> store.delete("c")).getMessage().contains("Saved are: b."));
		assertThrows(IllegalArgumentException.class, () -> store.delete("../../study.json"));
	}

	@Test
	void keepsTheBalanceAndReadsFilesWithoutOne() throws IOException {
		PairSetStore store = new PairSetStore(study);
		PairOrigin tilted = new PairOrigin("balanced", "default", Part.TRAIN, 100, 7, 0.2);
		Path file = store.save("tilted", tilted, PAIRS);
		assertEquals(Optional.of(tilted), store.open("tilted", PairSetStoreTest::find).origin());
		Files.writeString(file, Files.readString(file).replace(",\"balance\":0.2", ""));
		assertEquals(Optional.of(new PairOrigin("balanced", "default", Part.TRAIN, 100, 7)), store.open("tilted", PairSetStoreTest::find).origin());
	}
}
