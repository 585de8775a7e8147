package org.twinlens.model.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.model.BackendState;
import org.twinlens.model.Purpose;
import org.twinlens.model.Samples;
import org.twinlens.model.TrainingConfig;

import com.fasterxml.jackson.databind.node.ObjectNode;

class RunStoreTest {

	private static final Instant TIME = Instant.parse("2026-03-01T10:20:30Z");

	@TempDir
	Path folder;
	private RunStore store;

	@BeforeEach
	void store() {
		store = store(0x1a2b, 0x1a2b, 0x1aff, 0x0003);
	}

	private RunStore store(Integer... numbers) {
		Iterator<Integer> next = List.of(numbers).iterator();
		return new RunStore(folder.resolve("runs"), Clock.fixed(TIME, ZoneOffset.UTC), new RandomGenerator() {
			@Override
			public long nextLong() {
				throw new UnsupportedOperationException();
			}

			@Override
			public int nextInt(int bound) {
				return next.next();
			}
		});
	}

	static RunDescription description(String id) {
		BackendState backend = new BackendState("Sample 1.0", true, "All is well.", 2);
		return new RunDescription(id, TIME, List.of("train", "--split", "a b"), "Sample study", "f00d", "default",
				Json.compact().createObjectNode().put("kind", "fresh").put("seed", 7), Samples.architecture(), TrainingConfig.seed(7), Preprocessing.to(3, 20, 24),
				new Environment("0.1.0", "Java 17", "Sample OS 1", backend, "Sample processor", 2, 1L << 34), Purpose.TRAINING);
	}

	@Test
	void namesRunsByTimeAndNeverTwice() throws IOException {
		assertEquals("20260301-102030-1a2b", store.create(RunStoreTest::description).id());
		assertEquals("20260301-102030-1aff", store.create(RunStoreTest::description).id());
		assertEquals("20260301-102030-0003", store.create(RunStoreTest::description).id());
		assertEquals(List.of("20260301-102030-1aff", "20260301-102030-1a2b", "20260301-102030-0003"), store.runs().stream().map(RunFolder::id).toList());
	}

	@Test
	void takesAnIdChosenBeforeButOnlyOnce() throws IOException {
		String id = RunStore.newId();
		assertTrue(id.matches("\\d{8}-\\d{6}-[0-9a-f]{4}"), id);
		RunFolder run = store.create(id, RunStoreTest::description);
		assertEquals(id, run.id());
		assertEquals(id, RunDescription.read(run).id());
		assertEquals("There is already a run " + id + " in " + folder.resolve("runs") + ". Choose another id, or none.",
				assertThrows(IOException.class, () -> store.create(id, RunStoreTest::description)).getMessage());
		for (String wrong : List.of("", "run", "../20260301-102030-1a2b", "20260301-102030-1A2B", "20260301-102030-1a2b\n")) {
			assertEquals("\"" + wrong + "\" is no run's id; one looks like 20260131-093000-1a2b.",
					assertThrows(IOException.class, () -> store.create(wrong, RunStoreTest::description)).getMessage());
		}
		assertEquals(List.of(run), store.runs());
	}

	/** The first version knew neither a run's purpose nor early stopping, mining and temperature. */
	@Test
	void readsADescriptionOfAnEarlierVersion() throws IOException {
		RunFolder run = store.create(RunStoreTest::description);
		ObjectNode tree = (ObjectNode) Json.readTree(Files.readString(run.description()), "run.json");
		assertEquals("training", tree.remove("purpose").asText());
		assertEquals(0, ((ObjectNode) tree.get("config")).remove("stopping").get("patience").asInt());
		assertEquals("none", ((ObjectNode) tree.get("config")).remove("mining").asText());
		assertEquals(1, ((ObjectNode) tree.get("config")).remove("temperature").asDouble());
		Files.writeString(run.description(), Json.write(tree));
		assertEquals(description(run.id()), RunDescription.read(run));
	}

	@Test
	void readsTheDescriptionItWrote() throws IOException {
		RunFolder run = store.create(RunStoreTest::description);
		assertEquals(description("20260301-102030-1a2b"), RunDescription.read(run));
	}

	@Test
	void leavesNothingOfARunThatCouldNotBeDescribed() throws IOException {
		assertThrows(IllegalStateException.class, () -> store.create(id -> {
			throw new IllegalStateException();
		}));
		assertEquals(List.of(), store.runs());
		assertEquals(0, Files.list(folder.resolve("runs")).count());
	}

	@Test
	void findsARunByTheBeginningOfItsId() throws IOException {
		assertEquals(Optional.empty(), store.newest());
		assertEquals("There is no run \"2026\" in " + folder.resolve("runs") + "; there is none at all.", assertThrows(IOException.class, () -> store.find("2026")).getMessage());
		RunFolder first = store.create(RunStoreTest::description);
		assertEquals(first, store.find("2026"));
		RunFolder second = store.create(RunStoreTest::description);
		assertEquals(second, store.find("20260301-102030-1af"));
		assertEquals(Optional.of(second), store.newest());
		assertEquals("2 runs begin with \"2026\": 20260301-102030-1aff, 20260301-102030-1a2b.", assertThrows(IOException.class, () -> store.find("2026")).getMessage());
		assertEquals("There is no run \"x\" in " + folder.resolve("runs") + ". Runs: 20260301-102030-1aff, 20260301-102030-1a2b.",
				assertThrows(IOException.class, () -> store.find("x")).getMessage());
	}

	@Test
	void anExactIdIsNeverAmbiguous() throws IOException {
		RunFolder run = store.create(RunStoreTest::description);
		description("longer").write(folder.resolve("runs").resolve(run.id() + "-copy").resolve("run.json"));
		assertEquals(run, store.find(run.id()));
	}

	@Test
	void passesOverFieldsOfALaterVersionButRefusesANewerFormat() throws IOException {
		RunFolder run = store.create(RunStoreTest::description);
		String text = Files.readString(run.description());
		assertTrue(text.startsWith("{\n  \"format\": 1,\n  \"id\": \"20260301-102030-1a2b\","), text);
		Files.writeString(run.description(), text.replaceFirst("\\{", "{ \"weather\": [1, 2],"));
		assertEquals(description(run.id()), RunDescription.read(run));
		Files.writeString(run.description(), text.replaceFirst("\"format\": 1", "\"format\": 2"));
		assertEquals(run.description() + " has format 2 and was written by a newer Twinlens; this one reads up to format 1.",
				assertThrows(IOException.class, () -> RunDescription.read(run)).getMessage());
	}

	@Test
	void aDamagedDescriptionIsASentence() throws IOException {
		RunFolder run = store.create(RunStoreTest::description);
		String text = Files.readString(run.description());
		for (int length = 0; length < text.length() - 2; length += 7) {
			Files.writeString(run.description(), text.substring(0, length));
			String message = assertThrows(IOException.class, () -> RunDescription.read(run)).getMessage();
			assertTrue(message.contains(run.description().toString()) && message.endsWith("."), message);
		}
	}
}
