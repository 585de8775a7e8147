package org.twinlens.experiments.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.experiments.queue.QueuedRun;
import org.twinlens.experiments.queue.RunQueue;
import org.twinlens.experiments.runs.RecordedRuns;
import org.twinlens.experiments.sweep.SearchSpace.Hyperparameter;
import org.twinlens.experiments.sweep.Strategy.SuccessiveHalving;
import org.twinlens.experiments.sweep.Trial.State;
import org.twinlens.model.ModelEvent;
import org.twinlens.model.ModelEvent.Outcome;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunLock;

/** Sweeps whose runs the test itself trains: it takes entries off the queue and writes what a trainer would. */
class SweepsTest {

	private static final List<String> TRAIN = List.of("train", "--template", "small", "--evaluate");

	@TempDir
	private Path study;
	private RunQueue queue;
	private RecordedRuns runs;
	private final List<String> trained = new ArrayList<>();

	@BeforeEach
	void aStudy() {
		queue = new RunQueue(study);
		runs = new RecordedRuns(study.resolve("runs"));
	}

	/** Anew each time, as after a crash. */
	private Sweeps sweeps() {
		return new Sweeps(study);
	}

	private Sweep read(Sweep sweep) throws IOException {
		return sweeps().read(sweep.id());
	}

	private static SearchSpace space(String... texts) {
		return new SearchSpace(List.of(texts).stream().map(Hyperparameter::parse).toList());
	}

	private Sweep halving(int count) throws IOException {
		return sweeps().create("Halving", TRAIN, space("learning-rate=1e-5..1e-2:log"), new SuccessiveHalving(count, 3, 1, 4, 2), words -> 5);
	}

	/** Does what the process of an entry would: trains up to the epoch it is told, or four. */
	private void train(String id, double eer, Outcome outcome) throws IOException {
		QueuedRun entry = queue.find(id).orElseThrow();
		queue.remove(id);
		trained.add(String.join(" ", entry.arguments()));
		RunFolder run = entry.resumes() ? new RunFolder(study.resolve("runs").resolve(id)) : runs.run(id, TrainingConfig.seed(1));
		int before = entry.resumes() ? new TrialRun(run).epochs() : 0;
		int stop = entry.arguments().indexOf("--stop-after");
		int target = stop < 0 ? 4 : Integer.parseInt(entry.arguments().get(stop + 1));
		List<ModelEvent> events = new ArrayList<>(List.of(RecordedRuns.started(0, 10L * before)));
		IntStream.rangeClosed(before + 1, target).forEach(epoch -> events.add(RecordedRuns.epoch(epoch, epoch, eer)));
		events.add(RecordedRuns.ended(target, outcome != null ? outcome : stop < 0 ? Outcome.COMPLETED : Outcome.STOPPED));
		RecordedRuns.log(run, events.toArray(ModelEvent[]::new));
	}

	private List<String> waiting() throws IOException {
		return queue.list().stream().map(QueuedRun::id).toList();
	}

	private static List<String> ids(Sweep sweep) {
		return sweep.trials().stream().map(Trial::run).toList();
	}

	@Test
	void aGridIsQueuedTrainedAndRanked() throws IOException {
		Sweep sweep = sweeps().create("Grid", TRAIN, space("batch-size=16,32", "balance=true,false"), new Strategy.Grid(), words -> words.contains("32") ? 9 : 5);
		sweeps().plan();
		assertEquals(ids(sweep), waiting());
		assertEquals(List.of("train", "--template", "small", "--batch-size", "16", "--balance", "--evaluate"), queue.list().get(0).arguments());
		assertEquals(List.of("train", "--template", "small", "--batch-size", "32", "--no-balance", "--evaluate"), queue.list().get(3).arguments());
		assertEquals(List.of(5L, 5L, 9L, 9L), queue.list().stream().map(QueuedRun::memoryBytes).toList());
		assertTrue(queue.list().stream().allMatch(entry -> entry.group().equals(sweep.id())));
		assertFalse(read(sweep).isOver());
		double[] eer = { 0.3, 0.1, 0.4, 0.2 };
		for (int i = 0; i < 4; i++) {
			train(ids(sweep).get(i), eer[i], null);
		}
		sweeps().plan();
		Sweep done = read(sweep);
		assertTrue(done.isOver());
		assertEquals(List.of(0.2, 0.4, 0.6, 0.8), done.ranking().stream().map(trial -> trial.score().get()).toList()); // monitored is the loss, twice the rate
		assertEquals(ids(sweep).get(1), done.ranking().get(0).run());
		assertEquals(4, trained.size());
	}

	@Test
	void theBestOfARungGoOnAndNothingIsTrainedTwice() throws IOException {
		Sweep sweep = halving(5); // rungs: 5 runs of 1 epoch, 2 of 2, 1 of 4
		List<String> id = ids(sweep);
		sweeps().plan();
		assertEquals(5, waiting().size());
		assertTrue(String.join(" ", queue.list().get(0).arguments()).endsWith("--epochs 4 --stop-after 1"), queue.list().get(0).arguments().toString());
		double[] eer = { 0.5, 0.2, 0.4, 0.1, 0.3 };
		for (int i = 0; i < 4; i++) {
			train(id.get(i), eer[i], null);
			sweeps().plan();
		}
		assertEquals(List.of(id.get(4)), waiting()); // nobody goes on before all of the rung have ended
		train(id.get(4), eer[4], null);
		sweeps().plan();
		assertEquals(List.of(id.get(1), id.get(3)).stream().sorted().toList(), waiting().stream().sorted().toList());
		assertEquals(List.of("resume", id.get(3), "--stop-after", "2"), queue.find(id.get(3)).orElseThrow().arguments());
		train(id.get(1), 0.05, null);
		train(id.get(3), 0.1, null);
		sweeps().plan();
		assertEquals(List.of(id.get(1)), waiting());
		assertEquals(List.of("resume", id.get(1), "--evaluate"), queue.find(id.get(1)).orElseThrow().arguments());
		train(id.get(1), 0.04, null);
		sweeps().plan();
		Sweep done = read(sweep);
		assertTrue(done.isOver());
		assertEquals(id.get(1), done.ranking().get(0).run());
		assertEquals(0.08, done.ranking().get(0).score().get(), 1e-12);
		assertEquals(8, trained.size());
		assertEquals(8, trained.stream().distinct().count());
		assertEquals(4, new TrialRun(new RunFolder(study.resolve("runs").resolve(id.get(1)))).epochs());
	}

	@Test
	void whoFailedDoesNotGoOn() throws IOException {
		Sweep sweep = halving(3); // 3 runs of 1 epoch, 1 of 4
		List<String> id = ids(sweep);
		sweeps().plan();
		train(id.get(0), 0.01, Outcome.FAILED);
		train(id.get(1), 0.4, null);
		queue.remove(id.get(2)); // somebody does not want it
		sweeps().plan();
		assertEquals(List.of(State.DROPPED, State.QUEUED, State.DROPPED), read(sweep).trials().stream().map(Trial::state).toList());
		assertEquals(List.of(id.get(1)), waiting());
	}

	@Test
	void aCrashBetweenQueueAndSweepPutsNothingInTwice() throws IOException {
		Sweep sweep = halving(3);
		Path file = study.resolve("sweeps").resolve(sweep.id() + ".json");
		byte[] before = Files.readAllBytes(file);
		sweeps().plan();
		train(ids(sweep).get(0), 0.3, null);
		Files.write(file, before); // as if the sweep had not come to be written
		sweeps().plan();
		assertEquals(List.of(ids(sweep).get(1), ids(sweep).get(2)), waiting());
		assertEquals(State.DONE, read(sweep).trials().get(0).state());
	}

	@Test
	void anInterruptedRunGoesOnOnceByItself() throws IOException {
		Sweep sweep = halving(1); // 1 run of 1 epoch, then to the end
		String id = ids(sweep).get(0);
		sweeps().plan();
		queue.remove(id);
		RunFolder run = runs.run(id, TrainingConfig.seed(1));
		RecordedRuns.log(run, RecordedRuns.started(0, 0)); // and its process is gone
		sweeps().plan();
		assertEquals(List.of("resume", id, "--stop-after", "1"), queue.find(id).orElseThrow().arguments());
		queue.remove(id);
		sweeps().plan();
		assertEquals(State.DROPPED, read(sweep).trials().get(0).state());
		assertTrue(read(sweep).isOver());
	}

	@Test
	void aRunThatIsTrainedIsWaitedFor() throws IOException {
		Sweep sweep = halving(1);
		String id = ids(sweep).get(0);
		sweeps().plan();
		queue.remove(id);
		RunFolder run = runs.run(id, TrainingConfig.seed(1));
		try (RunLock lock = RunLock.take(run)) {
			assertTrue(sweeps().plan());
			assertEquals(State.QUEUED, read(sweep).trials().get(0).state());
		}
	}

	@Test
	void stoppedItStartsNothingAndGoesOnLater() throws IOException {
		Sweep sweep = halving(3);
		sweeps().plan();
		train(ids(sweep).get(0), 0.3, null);
		sweeps().stop(sweep.id());
		assertEquals(List.of(), waiting());
		sweeps().plan();
		assertTrue(read(sweep).isOver());
		assertEquals(List.of(), waiting());
		sweeps().goOn(sweep.id());
		sweeps().plan();
		assertEquals(List.of(ids(sweep).get(1), ids(sweep).get(2)), waiting());
		assertEquals("train", queue.list().get(0).arguments().get(0));
	}

	@Test
	void whatIsNoSweepIsSaid() throws IOException {
		assertSentence("both", List.of("train", "--learning-rate", "1"), "learning-rate=1,2", new Strategy.Grid());
		assertSentence("both", List.of("train", "--no-balance"), "balance=true,false", new Strategy.Grid());
		assertSentence("train", List.of("resume"), "margin=1,2", new Strategy.Grid());
		assertSentence("epochs", List.of("train", "--epochs=3"), "margin=1,2", new SuccessiveHalving(3, 1, 1, 4, 2));
		assertSentence("epochs", List.of("train"), "epochs=1,2", new SuccessiveHalving(3, 1, 1, 4, 2));
		assertSentence("stop-after", List.of("train", "--stop-after", "3"), "margin=1,2", new Strategy.Grid());
		assertSentence(":5", List.of("train"), "margin=1..2", new Strategy.Grid());
		assertSentence("combinations", List.of("train"), "margin=1.0..2.0:1000", new Strategy.Grid(), "seed=1..1000:1000");
		for (String text : List.of("margin", "=1", "monitor=loss,eer", "id=1", "--margin=1")) {
			assertThrows(IllegalArgumentException.class, () -> Hyperparameter.parse(text), text);
		}
		assertEquals("learning-rate", Hyperparameter.parse("learningRate=1").name());
		assertEquals(List.of(), sweeps().list(problem -> { }));
		assertTrue(assertThrows(IOException.class, () -> sweeps().read("../study")).getMessage().contains("no sweep"));
	}

	private void assertSentence(String part, List<String> words, String varied, Strategy strategy, String... more) {
		List<String> all = new ArrayList<>(List.of(varied));
		all.addAll(List.of(more));
		String sentence = assertThrows(IllegalArgumentException.class, () -> sweeps().create("a", words, space(all.toArray(String[]::new)), strategy, w -> 0)).getMessage();
		assertTrue(sentence.contains(part) && sentence.endsWith("."), sentence);
	}

	@Test
	void aDamagedSweepIsToldAndTheOthersGoOn() throws IOException {
		Sweep sweep = halving(2);
		Files.writeString(study.resolve("sweeps").resolve("20250101-000000-0000.json"), "{\"format\": 1, \"trials\": 7}");
		List<String> problems = new ArrayList<>();
		assertEquals(List.of(sweep), sweeps().list(problems::add));
		assertEquals(1, problems.size());
		sweeps().plan();
		assertEquals(2, waiting().size());
	}
}
