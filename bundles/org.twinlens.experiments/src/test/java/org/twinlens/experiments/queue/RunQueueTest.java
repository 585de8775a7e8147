package org.twinlens.experiments.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.experiments.internal.HeldLock;

class RunQueueTest {

	private static final List<String> TRAIN = List.of("train", "--epochs", "3");
	private static final String RUN = "20260101-120000-00ff";

	@TempDir
	private Path study;
	private RunQueue queue;

	@BeforeEach
	void aQueue() {
		queue = new RunQueue(study);
	}

	private String add(String label) throws IOException {
		return queue.add(label, "", TRAIN, 0).id();
	}

	private List<String> labels() throws IOException {
		return new RunQueue(study).list().stream().map(QueuedRun::label).toList();
	}

	@Test
	void aStudyWithoutQueueHasAnEmptyOneAndIsLeftAsItIs() throws IOException {
		assertEquals(List.of(), queue.list());
		assertEquals(QueueLimits.standard(), queue.limits());
		assertEquals(Optional.empty(), queue.find(RUN));
		try (Stream<Path> files = Files.list(study)) {
			assertEquals(0, files.count());
		}
	}

	@Test
	void whatIsAddedIsReadBySomebodyElse() throws IOException {
		QueuedRun added = queue.add("Five \"epochs\"", "sweep-1", List.of("train", "--architecture", "a b.json"), 5_000_000_000L);
		assertEquals(List.of(added), new RunQueue(study).list());
		assertEquals(Optional.of(added), new RunQueue(study).find(added.id()));
	}

	@Test
	void entriesKeepTheirOrderUntilTheyAreMoved() throws IOException {
		for (String label : List.of("a", "b", "c", "d")) {
			add(label);
		}
		assertEquals(List.of("a", "b", "c", "d"), labels());
		List<String> ids = queue.list().stream().map(QueuedRun::id).toList();
		String third = queue.list().get(2).id();
		String label = queue.list().get(2).label();
		queue.move(third, 0);
		assertEquals(List.of(ids.get(2), ids.get(0), ids.get(1), ids.get(3)), queue.list().stream().map(QueuedRun::id).toList());
		queue.move(third, 99);
		assertEquals(label, labels().get(3));
		queue.move("20260101-000000-0000", 1);
		assertEquals(4, labels().size());
		add("e");
		assertEquals("e", labels().get(4));
	}

	@Test
	void whatIsRemovedIsGone() throws IOException {
		add("a");
		String second = add("b");
		queue.remove(second);
		queue.remove(second);
		queue.remove("../../study");
		assertEquals(List.of("a"), labels());
	}

	@Test
	void aRunThatGoesOnStandsInTheQueueOnce() throws IOException {
		queue.add("first", "", List.of("resume", RUN), 1);
		queue.add("second", "", List.of("resume", RUN, "--stop-after", "4"), 1);
		assertEquals(List.of("second"), labels());
		assertEquals(RUN, queue.list().get(0).id());
		assertTrue(queue.list().get(0).resumes());
	}

	@Test
	void anEntryWithAProblemWaitsForAnotherChance() throws IOException {
		String id = add("a");
		queue.refuse(id, "There is no split.");
		assertEquals(Optional.of("There is no split."), queue.find(id).orElseThrow().problem());
		queue.retry(id);
		assertEquals(Optional.empty(), queue.find(id).orElseThrow().problem());
	}

	@Test
	void puttingIsOnceAndNeverOverARun() throws IOException {
		QueuedRun run = new QueuedRun(RUN, queue.add("x", "", TRAIN, 0).created(), "a", "g", TRAIN, 7, Optional.empty());
		queue.put(run);
		queue.refuse(RUN, "Something.");
		queue.put(run);
		assertEquals(Optional.of("Something."), queue.find(RUN).orElseThrow().problem());
		queue.remove(RUN);
		Files.createDirectories(study.resolve("runs").resolve(RUN));
		queue.put(run);
		assertEquals(Optional.empty(), queue.find(RUN));
	}

	@Test
	void onlyWhatTheQueueCanStartIsTaken() {
		for (List<String> words : List.of(List.<String>of(), List.of("evaluate"), List.of("resume"), List.of("resume", "newest"), List.of("train", "-s", "elsewhere"),
				List.of("train", "--study=elsewhere"), List.of("train", "--id", RUN))) {
			String sentence = assertThrows(IllegalArgumentException.class, () -> queue.add("a", "", words, 0)).getMessage();
			assertTrue(sentence.endsWith("."), sentence);
		}
		assertThrows(IllegalArgumentException.class, () -> queue.add("a", "", TRAIN, -1));
		assertFalse(Files.exists(study.resolve("queue").resolve(RUN + ".json")));
	}

	@Test
	void aDamagedEntrySaysSoAndTheOthersAreRead() throws IOException {
		add("good");
		Files.writeString(study.resolve("queue").resolve(RUN + ".json"), "{\"format\": 1, \"id\": ");
		Files.writeString(study.resolve("queue").resolve("order.json"), "nonsense");
		List<QueuedRun> runs = queue.list();
		assertEquals(2, runs.size());
		assertTrue(runs.get(0).problem().orElseThrow().contains(RUN + ".json"), runs.get(0).problem().get());
		queue.retry(RUN);
		assertTrue(queue.find(RUN).orElseThrow().problem().isPresent());
		queue.remove(RUN);
		assertEquals(List.of("good"), labels());
	}

	@Test
	void anEntryUnderAnotherNameIsNoEntry() throws IOException {
		String id = add("a");
		Files.copy(study.resolve("queue").resolve(id + ".json"), study.resolve("queue").resolve(RUN + ".json"));
		Files.copy(study.resolve("queue").resolve(id + ".json"), study.resolve("queue").resolve("copy of a.json"));
		assertEquals(2, queue.list().size());
		assertTrue(queue.find(RUN).orElseThrow().problem().orElseThrow().contains("another run"));
	}

	@Test
	void limitsStayAndForbiddenOnesAreSaid() throws IOException {
		QueueLimits limits = new QueueLimits(3, 8_000_000_000L);
		queue.setLimits(limits);
		assertEquals(limits, new RunQueue(study).limits());
		assertThrows(IllegalArgumentException.class, () -> new QueueLimits(0, 1));
		assertThrows(IllegalArgumentException.class, () -> new QueueLimits(1, 0));
		Files.writeString(study.resolve("queue").resolve("limits.json"), "{\"format\": 1, \"parallelRuns\": 0, \"memoryBytes\": 5}");
		assertTrue(assertThrows(IOException.class, queue::limits).getMessage().contains("parallel"));
	}

	@Test
	void manyAddAtOnceAndNothingIsLost() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			List<Callable<String>> work = new ArrayList<>();
			for (int i = 0; i < 20; i++) {
				String label = "run " + i;
				work.add(() -> new RunQueue(study).add(label, "", TRAIN, 0).id());
			}
			List<String> ids = new ArrayList<>();
			for (Future<String> id : threads.invokeAll(work)) {
				ids.add(id.get());
			}
			assertEquals(20, ids.stream().distinct().count());
			assertEquals(20, labels().size());
		} finally {
			threads.shutdown();
		}
	}

	@Test
	void aFreeIdIsARunsId() {
		assertTrue(QueuedRun.isId(queue.freeId()));
	}

	@Test
	void aLockIsHeldOnceAndComesBack() throws IOException {
		Path file = study.resolve("queue").resolve("a.lock");
		HeldLock lock = HeldLock.tryTake(file).orElseThrow();
		assertTrue(HeldLock.tryTake(file).isEmpty());
		lock.close();
		HeldLock.tryTake(file).orElseThrow().close();
	}
}
