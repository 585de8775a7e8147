package org.twinlens.model.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.model.BackendState;
import org.twinlens.model.EmbeddingHealth;
import org.twinlens.model.EpochMetrics;
import org.twinlens.model.LayerHealth;
import org.twinlens.model.ModelEvent;

class EventLogTest {

	private static final Instant TIME = Instant.parse("2026-03-01T10:20:30.5Z");
	private static final ModelEvent.Started STARTED = new ModelEvent.Started(TIME, 0, 10, 4, new BackendState("Sample 1.0", true, "All is well.", 2));
	private static final EpochMetrics METRICS = new EpochMetrics(0.25, 0.9, Double.NaN, 0, Double.NaN, 0.125, 64);

	@TempDir
	Path folder;
	private RunFolder run;

	@BeforeEach
	void run() {
		run = new RunFolder(folder);
	}

	static ModelEvent.Iteration iteration(long number) {
		return new ModelEvent.Iteration(TIME, (int) ((number - 1) / 10 + 1), number, 1.0 / number, 1e-3, 0.5, 100, 1e-3);
	}

	private static ModelEvent.Epoch epoch(int number) {
		return new ModelEvent.Epoch(TIME, number, METRICS, Optional.empty(), 100, 5, 15, 0.01, 0.02);
	}

	private static ModelEvent.Started goingOn(long after) {
		return new ModelEvent.Started(TIME, after, 10, 4, STARTED.backend());
	}

	private void write(ModelEvent... events) throws IOException {
		try (EventLog log = new EventLog(run)) {
			List.of(events).forEach(log);
		}
	}

	private void append(String text) throws IOException {
		Files.writeString(run.events(), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
	}

	@Test
	void readsEveryKindOfEventAsItWasWritten() throws IOException {
		List<ModelEvent> events = List.of(STARTED, new ModelEvent.Iteration(TIME, 1, 1, Double.NaN, 1e-3, Double.POSITIVE_INFINITY, 12.5, 0.002),
				new ModelEvent.Epoch(TIME, 1, METRICS, Optional.of(METRICS), 100, 5, Double.NaN, 0.01, 0.02), epoch(2), new ModelEvent.CheckpointWritten(TIME, "best", 1, 10),
				new ModelEvent.Ended(TIME, ModelEvent.Outcome.FAILED, "A \"quoted\" word\nand a line break, ü."));
		write(events.toArray(ModelEvent[]::new));
		List<ModelEvent> read = new ArrayList<>();
		try (EventReader reader = new EventReader(run)) {
			reader.poll(read::add);
			assertEquals(List.of(), reader.problems());
			assertFalse(reader.endsWithinLine());
		}
		assertEquals(events, read);
	}

	@Test
	void isPlainJsonLines() throws IOException {
		write(new ModelEvent.Iteration(TIME, 1, 2, 0.5, 0.001, Double.NaN, 12.5, 0.25), new ModelEvent.Ended(TIME, ModelEvent.Outcome.COMPLETED, "Done."));
		assertEquals(
				"""
						{"event":"iteration","time":"2026-03-01T10:20:30.500Z","epoch":1,"iteration":2,"loss":0.5,"learningRate":0.001,"gradientNorm":"NaN","pairsPerSecond":12.5,"updateRatio":0.25}
						{"event":"ended","time":"2026-03-01T10:20:30.500Z","outcome":"completed","message":"Done."}
						""",
				Files.readString(run.events()));
	}

	@Test
	void followsALogThatGrows() throws IOException {
		List<ModelEvent> read = new ArrayList<>();
		try (EventReader reader = new EventReader(run)) {
			reader.poll(read::add);
			assertEquals(List.of(), read);
			try (EventLog log = new EventLog(run)) {
				log.accept(STARTED);
				reader.poll(read::add);
				assertEquals(List.of(STARTED), read);
				log.accept(iteration(1));
				log.accept(iteration(2));
				reader.poll(read::add);
				reader.poll(read::add);
				assertEquals(List.of(STARTED, iteration(1), iteration(2)), read);
			}
		}
	}

	@Test
	void waitsForTheRestOfALine() throws IOException {
		write(iteration(1));
		String line = Files.readString(run.events());
		append(line.substring(0, 20));
		List<ModelEvent> read = new ArrayList<>();
		try (EventReader reader = new EventReader(run)) {
			reader.poll(read::add);
			assertEquals(List.of(iteration(1)), read);
			assertTrue(reader.endsWithinLine());
			append(line.substring(20));
			reader.poll(read::add);
			assertEquals(List.of(iteration(1), iteration(1)), read);
			assertFalse(reader.endsWithinLine());
		}
	}

	@Test
	void goesOnBehindACutLine() throws IOException {
		write(STARTED, iteration(1));
		append("{\"event\":\"iteration\",\"ti" + "x".repeat(20_000));
		List<ModelEvent> read = new ArrayList<>();
		try (EventReader reader = new EventReader(run)) {
			reader.poll(read::add);
			write(goingOn(1), iteration(2));
			reader.poll(read::add);
			assertEquals(List.of(STARTED, iteration(1), goingOn(1), iteration(2)), read);
			assertEquals(List.of(), reader.problems());
		}
	}

	@Test
	void removesALogOfOneCutLine() throws IOException {
		append("{\"event\":");
		write(STARTED);
		assertEquals(List.of(STARTED), RunHistory.read(run).starts());
	}

	@Test
	void passesOverDamagedLinesAndNamesThem() throws IOException {
		write(STARTED);
		append("\0\0\0\0\n{\"event\":\"picnic\"}\n[]\n\n" + "y".repeat(1_100_000) + "\n");
		write(iteration(1));
		List<ModelEvent> read = new ArrayList<>();
		try (EventReader reader = new EventReader(run)) {
			reader.poll(read::add);
			assertEquals(List.of(STARTED, iteration(1)), read);
			assertEquals(5, reader.problems().size());
			assertEquals("Line 2 of " + run.events() + " cannot be read and was passed over.", reader.problems().get(0));
		}
	}

	@Test
	void passesOverFieldsOfANewerVersion() throws IOException {
		append("{\"event\":\"ended\",\"time\":\"2026-03-01T10:20:30.500Z\",\"outcome\":\"stopped\",\"message\":\"Stopped.\",\"mood\":\"good\"}\n");
		assertEquals(Optional.of(new ModelEvent.Ended(TIME, ModelEvent.Outcome.STOPPED, "Stopped.")), RunHistory.read(run).ended());
	}

	/** Written by the first version, which knew no update ratio. */
	@Test
	void readsALogOfAnEarlierVersion() throws IOException {
		append("""
				{"event":"started","time":"2026-03-01T10:20:30.500Z","afterIteration":0,"iterationsPerEpoch":1,"epochs":1,"backend":{"name":"Sample 1.0","accelerated":true,"detail":"All is well.","threads":2}}
				{"event":"iteration","time":"2026-03-01T10:20:30.500Z","epoch":1,"iteration":1,"loss":1.0,"learningRate":0.001,"gradientNorm":0.5,"pairsPerSecond":100.0}
				{"event":"epoch","time":"2026-03-01T10:20:30.500Z","epoch":1,"training":{"loss":0.25,"accuracy":0.9,"precision":"NaN","recall":0.0,"f1":"NaN","eer":0.125,"pairs":64},"validation":null,"pairsPerSecond":100.0,"seconds":5.0,"remainingSeconds":15.0}
				{"event":"ended","time":"2026-03-01T10:20:30.500Z","outcome":"completed","message":"Trained."}
				""");
		try (EventReader reader = new EventReader(run)) {
			RunHistory history = new RunHistory();
			reader.poll(history);
			assertEquals(List.of(), reader.problems());
			assertEquals(List.of(new ModelEvent.Iteration(TIME, 1, 1, 1, 1e-3, 0.5, 100, Double.NaN)), history.iterations());
			assertEquals(List.of(new ModelEvent.Epoch(TIME, 1, METRICS, Optional.empty(), 100, 5, 15, Double.NaN, Double.NaN)), history.epochs());
			assertEquals(List.of(), history.diagnoses());
			assertEquals(Optional.empty(), history.stepTimes());
			assertFalse(history.isPaused());
			assertEquals("Trained.", history.ended().orElseThrow().message());
		}
	}

	@Test
	void aFieldThatWasAlwaysThereMayNotBeMissing() throws IOException {
		append("{\"event\":\"iteration\",\"time\":\"2026-03-01T10:20:30.500Z\",\"epoch\":1,\"iteration\":1,\"loss\":1.0,\"learningRate\":0.001,\"pairsPerSecond\":100.0}\n");
		try (EventReader reader = new EventReader(run)) {
			reader.poll(event -> assertFalse(true, "read " + event));
			assertEquals(1, reader.problems().size());
		}
	}

	@Test
	void tellsWhetherARunWaits() throws IOException {
		RunHistory history = new RunHistory();
		history.accept(STARTED);
		history.accept(new ModelEvent.Paused(TIME, 0));
		assertTrue(history.isPaused());
		history.accept(new ModelEvent.Continued(TIME, 0));
		assertFalse(history.isPaused());
		history.accept(new ModelEvent.Paused(TIME, 0));
		history.accept(goingOn(0));
		assertFalse(history.isPaused());
	}

	@Test
	void keepsDiagnosesAndStepTimesInOrder() throws IOException {
		Map<String, Double> seconds = new LinkedHashMap<>();
		List.of("z", "a", "distance", "head", "optimiser").forEach(layer -> seconds.put(layer, 0.5));
		ModelEvent.StepTimes times = new ModelEvent.StepTimes(TIME, 64, seconds);
		write(STARTED, times, diagnosis(1), diagnosis(2));
		RunHistory history = RunHistory.read(run);
		assertEquals(List.of(diagnosis(1), diagnosis(2)), history.diagnoses());
		assertEquals(List.copyOf(seconds.keySet()), List.copyOf(history.stepTimes().orElseThrow().seconds().keySet()));
		history.accept(goingOn(15));
		assertEquals(List.of(diagnosis(1)), history.diagnoses());
		assertEquals(Optional.of(times), history.stepTimes());
	}

	private static ModelEvent.Diagnosis diagnosis(int epoch) {
		return new ModelEvent.Diagnosis(TIME, epoch, new EmbeddingHealth(2, 0.5, 0.9, 0.1, 7.5, 16), List.of(new LayerHealth("conv1", Double.NaN, 0.25, 0.5, 3, 1e-3)));
	}

	@Test
	void forgetsWhatAResumedRunDidAgain() throws IOException {
		write(STARTED);
		for (int i = 1; i <= 23; i++) {
			write(iteration(i));
			if (i % 10 == 0) {
				write(epoch(i / 10), new ModelEvent.CheckpointWritten(TIME, "last", i / 10, i));
			}
		}
		write(new ModelEvent.Ended(TIME, ModelEvent.Outcome.STOPPED, "Stopped."), goingOn(15));
		RunHistory history = RunHistory.read(run);
		assertEquals(15, history.iterations().size());
		assertEquals(List.of(epoch(1)), history.epochs());
		assertEquals(List.of(new ModelEvent.CheckpointWritten(TIME, "last", 1, 10)), history.checkpoints());
		assertEquals(List.of(STARTED, goingOn(15)), history.starts());
		assertEquals(Optional.empty(), history.ended());
		write(iteration(16));
		assertEquals(iteration(16), RunHistory.read(run).iterations().get(15));
	}
}
