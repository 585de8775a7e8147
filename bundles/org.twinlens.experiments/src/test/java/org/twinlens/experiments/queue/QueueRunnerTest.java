package org.twinlens.experiments.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.experiments.queue.QueueRunner.State;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunLock;

/** The runner with processes that do nothing; what a trainer would leave in the run's folder the tests put there. */
class QueueRunnerTest {

	private static final List<String> TRAIN = List.of("train");
	private static final String OLD = "20260101-120000-00ff";

	@TempDir
	private Path study;
	private RunQueue queue;
	private QueueRunner runner;
	private final List<String> startedIds = new ArrayList<>();
	private final Map<String, Process> processes = new HashMap<>();
	private String lastWords = "";
	private boolean broken;
	private boolean plans;

	@BeforeEach
	void aRunner() throws IOException {
		queue = new RunQueue(study);
		queue.setLimits(new QueueLimits(1, 1000));
		runner = newRunner();
	}

	private QueueRunner newRunner() {
		return new QueueRunner(queue, this::start, () -> plans, run -> 300);
	}

	private ProcessHandle start(QueuedRun run, Path output) throws IOException {
		if (broken) {
			throw new IOException("The launcher is missing.");
		}
		startedIds.add(run.id());
		processes.put(run.id(), WaitingProcess.start(output, lastWords));
		return processes.get(run.id()).toHandle();
	}

	@AfterEach
	void endAll() throws IOException {
		runner.close();
		processes.values().forEach(Process::destroyForcibly);
	}

	private String add(long memory) throws IOException {
		return queue.add("run", "", TRAIN, memory).id();
	}

	private RunFolder run(String id) throws IOException {
		RunFolder run = new RunFolder(study.resolve("runs").resolve(id));
		Files.createDirectories(run.path());
		return run;
	}

	/** The trainer has made its run's folder. */
	private void begin(String id) throws IOException {
		Files.writeString(run(id).description(), "{}");
	}

	private void end(String id) throws Exception {
		processes.get(id).getOutputStream().close();
		processes.get(id).waitFor();
	}

	private List<String> waiting() throws IOException {
		return queue.list().stream().map(QueuedRun::id).toList();
	}

	private Optional<String> problem(String id) throws IOException {
		return queue.find(id).orElseThrow().problem();
	}

	@Test
	void oneRunsAndTheOtherWaitsForItsEnd() throws Exception {
		assertEquals(State.IDLE, runner.look());
		String first = add(0);
		String second = add(0);
		assertEquals(State.BUSY, runner.look());
		assertEquals(List.of(first), startedIds);
		assertEquals(List.of(first, second), waiting()); // its run has not begun
		begin(first);
		runner.look();
		assertEquals(List.of(second), waiting());
		assertEquals(List.of(first), startedIds);
		end(first);
		assertEquals(State.BUSY, runner.look());
		assertEquals(List.of(first, second), startedIds);
		begin(second);
		end(second);
		assertEquals(State.IDLE, runner.look());
		assertEquals(List.of(), waiting());
		assertEquals(List.of(), queue.started());
	}

	@Test
	void asManyRunAsTheLimitsAllow() throws Exception {
		queue.setLimits(new QueueLimits(3, 1000));
		String first = add(400);
		String second = add(600);
		String third = add(1);
		String fourth = add(0);
		runner.look();
		assertEquals(List.of(first, second), startedIds); // the third would need 1 of 0 bytes left, and the fourth does not pass it
		begin(first);
		end(first);
		runner.look();
		assertEquals(List.of(first, second, third, fourth), startedIds);
	}

	@Test
	void whatCanNeverFitSaysSoAndLetsOthersPass() throws IOException {
		String large = add(1001);
		String small = add(1000);
		runner.look();
		assertTrue(problem(large).orElseThrow().contains("memory limit"), problem(large).get());
		assertEquals(List.of(small), startedIds);
	}

	@Test
	void aProcessThatEndsBeforeItsRunLeavesItsWords() throws Exception {
		lastWords = "The study has no split \"nowhere\".";
		String id = add(0);
		runner.look();
		end(id);
		assertEquals(State.IDLE, runner.look());
		assertEquals(Optional.of(lastWords), problem(id));
		queue.retry(id);
		runner.look();
		assertEquals(List.of(id, id), startedIds);
		begin(id);
		end(id);
		runner.look();
		assertEquals(lastWords, Files.readString(run(id).path().resolve("output.txt")).strip());
	}

	@Test
	void aProcessThatIsKilledBeforeItsRunLeavesASentence() throws Exception {
		String id = add(0);
		runner.look();
		processes.get(id).destroyForcibly().waitFor();
		runner.look();
		assertTrue(problem(id).orElseThrow().endsWith("Try again."), problem(id).get());
	}

	@Test
	void aRunnerThatDiesLosesNothingAndStartsNothingTwice() throws Exception {
		String first = add(0);
		String second = add(0);
		runner.look();
		runner.close(); // as the system does with the lock of a killed process
		runner = newRunner();
		runner.look();
		assertEquals(List.of(first), startedIds);
		begin(first);
		end(first);
		runner.look();
		assertEquals(List.of(second), waiting());
		assertEquals(List.of(first, second), startedIds);
	}

	@Test
	void aRunWhoseRunnerDiedBeforeItCouldNoteTheProcessIsNotStartedAgain() throws Exception {
		String id = add(0);
		begin(id);
		assertEquals(State.IDLE, runner.look());
		assertEquals(List.of(), startedIds);
		assertEquals(List.of(), waiting());
	}

	@Test
	void aSecondRunnerWaitsForTheFirst() throws IOException {
		String id = add(0);
		runner.look();
		try (QueueRunner other = newRunner()) {
			assertEquals(State.ELSEWHERE, other.look());
			runner.close();
			assertEquals(State.BUSY, other.look());
			assertEquals(List.of(id), startedIds);
		}
	}

	@Test
	void removedWhileItStartsItsProcessEnds() throws Exception {
		String id = add(0);
		runner.look();
		queue.remove(id);
		runner.look();
		processes.get(id).waitFor();
		assertEquals(State.IDLE, runner.look());
		assertEquals(List.of(), waiting());
	}

	@Test
	void runsOfOthersCount() throws IOException {
		queue.setLimits(new QueueLimits(2, 1000));
		begin(OLD);
		String id = add(701);
		try (RunLock lock = RunLock.take(run(OLD))) {
			runner.look();
			assertEquals(List.of(), startedIds); // 300 + 701 bytes
			queue.setLimits(new QueueLimits(1, 2000));
			runner.look();
			assertEquals(List.of(), startedIds);
			queue.setLimits(new QueueLimits(2, 1001));
			runner.look();
			assertEquals(List.of(id), startedIds);
		}
	}

	@Test
	void aRunThatGoesOnHasBegunWhenItsLogGrows() throws Exception {
		begin(OLD);
		Files.writeString(run(OLD).events(), "before\n");
		queue.add("again", "", List.of("resume", OLD), 0);
		runner.look();
		assertEquals(List.of(OLD), waiting());
		Files.writeString(run(OLD).events(), "before\nstarted\n");
		runner.look();
		assertEquals(List.of(), waiting());
		end(OLD);
		assertEquals(State.IDLE, runner.look());
	}

	@Test
	void askedToGoOnBeforeItsProcessHasEndedItGoesOn() throws Exception {
		String id = add(0);
		runner.look();
		begin(id);
		runner.look();
		assertEquals(List.of(), waiting());
		queue.add("again", "", List.of("resume", id), 0);
		runner.look();
		assertEquals(List.of(id), waiting());
		end(id);
		assertEquals(State.BUSY, runner.look());
		assertEquals(List.of(id, id), startedIds);
		queue.add("again", "", List.of("resume", id), 0); // asked twice
		Files.writeString(run(id).events(), "started\n");
		runner.look();
		assertEquals(List.of(), waiting());
	}

	@Test
	void aRunThatCannotGoOnSaysWhy() throws Exception {
		begin(OLD);
		lastWords = "The study's images have changed.";
		queue.add("again", "", List.of("resume", OLD), 0);
		runner.look();
		end(OLD);
		runner.look();
		assertEquals(Optional.of(lastWords), problem(OLD));
		String gone = "20250101-120000-00ff";
		queue.add("again", "", List.of("resume", gone), 0);
		runner.look();
		assertTrue(problem(gone).orElseThrow().contains(gone));
	}

	@Test
	void aRunThatIsStillTrainedGoesOnLater() throws IOException {
		begin(OLD);
		queue.setLimits(new QueueLimits(5, 1000));
		queue.add("again", "", List.of("resume", OLD), 0);
		try (RunLock lock = RunLock.take(run(OLD))) {
			assertEquals(State.BUSY, runner.look());
			assertEquals(List.of(), startedIds);
		}
		runner.look();
		assertEquals(List.of(OLD), startedIds);
	}

	@Test
	void whatCannotBeStartedSaysWhy() throws IOException {
		broken = true;
		String id = add(0);
		assertEquals(State.IDLE, runner.look());
		assertEquals(Optional.of("The launcher is missing."), problem(id));
	}

	@Test
	void aPlannerKeepsItBusy() throws IOException {
		plans = true;
		assertEquals(State.BUSY, runner.look());
		plans = false;
		assertEquals(State.IDLE, runner.look());
	}

	@Test
	void theNumberOfADeadProcessThatAnotherHasNowMeansNothing() throws IOException {
		StartedRun dead = new StartedRun(OLD, "", "", java.time.Instant.EPOCH, false, 0, ProcessHandle.current().pid(), java.time.Instant.EPOCH, false, 0);
		assertTrue(dead.process().isEmpty());
		assertFalse(StartedRun.of(new QueuedRun(OLD, java.time.Instant.EPOCH, "", "", TRAIN, 0, Optional.empty()), ProcessHandle.current(), 0).process().isEmpty());
	}

	@Test
	void studyAndIdAreAddedToTheWords() {
		CommandProcesses command = new CommandProcesses(Path.of("/a study"), Path.of("/areas"));
		assertEquals(List.of("train", "-s", "/a study", "--id", OLD, "--epochs", "3"),
				command.words(new QueuedRun(OLD, java.time.Instant.EPOCH, "", "", List.of("train", "--epochs", "3"), 0, Optional.empty())));
		assertEquals(List.of("resume", "-s", "/a study", OLD, "--evaluate"),
				command.words(new QueuedRun(OLD, java.time.Instant.EPOCH, "", "", List.of("resume", OLD, "--evaluate"), 0, Optional.empty())));
	}
}
