package org.twinlens.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.cli.internal.Tool.Answer;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.model.EarlyStopping;
import org.twinlens.model.LearningRateCurve;
import org.twinlens.model.Purpose;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.TrainingConfig.Mining;
import org.twinlens.model.TrainingConfig.Monitor;
import org.twinlens.model.TrainingControl.Wish;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.ArchitectureDocument;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Tuning;
import org.twinlens.model.checkpoint.Checkpoint;
import org.twinlens.model.checkpoint.CheckpointFile;
import org.twinlens.model.run.RunControl;
import org.twinlens.model.run.RunDescription;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunHistory;
import org.twinlens.model.run.RunStatus;
import org.twinlens.model.run.Snapshots;

import com.fasterxml.jackson.databind.JsonNode;

/** What can be said to a run before and while it is trained. */
class RunControlCommandsTest {

	@TempDir
	static Path folder;

	private static Path studyFolder;
	private static Path network;
	private static Tool tool;
	private static int runs;

	@BeforeAll
	static void importFaces() throws Exception {
		studyFolder = folder.resolve("study");
		tool = new Tool(studyFolder);
		network = folder.resolve("network.json");
		Architecture tiny = new Architecture("Tiny", new Architecture.Input(1, 16, 16),
				List.of(new Layer.Flatten("flatten"), new Layer.Dense("embedding", 8, Layer.Activation.SIGMOID, Tuning.DEFAULT)), Architecture.Distance.L1,
				new Architecture.Head(Architecture.Head.Type.DENSE_SIGMOID, Tuning.DEFAULT), Architecture.Loss.BINARY_CROSS_ENTROPY);
		ArchitectureDocument.write(tiny, network);
		answers(tool.on("import", "--synthetic", "faces", "--identities", "12", "--images", "4"));
		answers(tool.on("split", "--seed", "3"));
	}

	private static Answer answers(Answer answer) {
		return answers(ExitCode.DONE, answer);
	}

	private static Answer answers(int code, Answer answer) {
		assertEquals(code, answer.exitCode(), () -> answer.out() + answer.err());
		return answer;
	}

	/** An id nobody has yet. */
	private static String newId() {
		return String.format("20260131-093000-%04x", ++runs);
	}

	private static RunFolder run(String id) {
		return new RunFolder(studyFolder.resolve("runs").resolve(id));
	}

	/** Four iterations an epoch. */
	private static String[] training(String id, String... options) {
		return Stream.concat(Stream.of("train", "--id", id, "--architecture", network.toString(), "--identities-per-batch", "3", "--images-per-identity", "3",
				"--iterations-per-epoch", "4", "--validation-pairs", "30", "--threads", "1"), Stream.of(options)).toArray(String[]::new);
	}

	/** Something that may fail. */
	@FunctionalInterface
	private interface Action {
		void run() throws Exception;
	}

	/** What is done as soon as a line is printed that holds a word: on the printing thread, before the next iteration begins. */
	private record Moment(String word, Action action) {

		static Moment of(String word, String... command) {
			return new Moment(word, () -> answers(tool.on(command)));
		}

		void meets(String line) {
			if (line.contains(word)) {
				try {
					action.run();
				} catch (Exception e) {
					throw new IllegalStateException(e);
				}
			}
		}
	}

	private static String iteration(int number) {
		return "\"iteration\":" + number + ",\"loss\"";
	}

	/** Runs a command with something else in between. */
	private static Answer on(List<Moment> moments, String... arguments) throws Exception {
		List<String> all = new ArrayList<>(List.of(arguments));
		all.addAll(List.of("--json", "--study", studyFolder.toString()));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		try (StopSignal stop = new StopSignal();
				PrintStream errs = new PrintStream(err, true, StandardCharsets.UTF_8);
				PrintStream outs = new PrintStream(out, true, StandardCharsets.UTF_8) {
					@Override
					public void println(String line) {
						super.println(line);
						moments.forEach(moment -> moment.meets(line));
					}
				}) {
			int code = new CommandLineTool(Tool.services(), outs, errs, false, stop).execute(all.toArray(String[]::new));
			return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
		}
	}

	private static List<String> kinds(Answer answer) {
		return answer.out().lines().filter(line -> line.startsWith("{\"event\"")).map(line -> line.replaceFirst(".\"event\":\"(\\w+)\".*", "$1")).toList();
	}

	private static void assertSameWeights(String expected, String actual) throws IOException {
		Checkpoint a = CheckpointFile.read(run(expected).last());
		Checkpoint b = CheckpointFile.read(run(actual).last());
		a.weights().forEach((name, tensor) -> assertEquals(tensor.data(), b.weights().get(name).data(), name));
	}

	private static RunDescription description(String id) throws IOException {
		return RunDescription.read(run(id));
	}

	@Test
	void aRunWaitsGoesOnAndStopsAsAsked() throws Exception {
		String whole = newId();
		answers(tool.on(training(whole, "--epochs", "3")));
		String id = newId();
		List<RunStatus> seen = new ArrayList<>();
		Moment look = new Moment("\"event\":\"paused\"", () -> seen.add(RunStatus.of(run(id))));
		Answer trained = on(List.of(Moment.of(iteration(2), "pause", id), look, Moment.of("\"event\":\"paused\"", "continue", id), Moment.of(iteration(6), "pause", id),
				Moment.of(iteration(7), "stop", id)), training(id, "--epochs", "3"));
		answers(ExitCode.STOPPED, trained);
		assertEquals(List.of(RunStatus.PAUSED, RunStatus.PAUSED), seen);
		assertEquals(List.of("paused", "continued", "paused", "continued"), kinds(trained).stream().filter(kind -> kind.equals("paused") || kind.equals("continued")).toList());
		RunHistory history = RunHistory.read(run(id));
		assertEquals(7, history.iterations().size());
		assertEquals("Stopped after iteration 7 of 12. The run can be resumed.", history.ended().orElseThrow().message());
		assertFalse(Files.exists(run(id).control()));
		assertEquals(RunStatus.STOPPED, RunStatus.of(run(id)));
		answers(tool.on("resume", id));
		assertSameWeights(whole, id);
		assertEquals(RunStatus.COMPLETED, RunStatus.of(run(id)));
	}

	@Test
	void aPausedRunIsStoppedWithoutAnotherIteration() throws Exception {
		String id = newId();
		Answer stopped = on(List.of(Moment.of(iteration(3), "pause", id), Moment.of("\"event\":\"paused\"", "stop", id)), training(id, "--epochs", "3"));
		answers(ExitCode.STOPPED, stopped);
		assertEquals(3, RunHistory.read(run(id)).iterations().size());
		assertEquals(3, CheckpointFile.read(run(id).last()).state().iteration());
	}

	@Test
	void aFinishedRunIsCompleteWithAThreshold() throws Exception {
		String id = newId();
		Answer finished = answers(on(List.of(Moment.of(iteration(6), "finish", id)), training(id, "--epochs", "300")));
		assertTrue(RunHistory.read(run(id)).ended().orElseThrow().message().startsWith("Finished on request after iteration 6 of 1200; the best was epoch 1."));
		assertEquals(RunStatus.COMPLETED, RunStatus.of(run(id)));
		assertTrue(CheckpointFile.read(run(id).best()).threshold().isPresent());
		assertEquals(1, kinds(finished).stream().filter("ended"::equals).count());
		assertFalse(Files.exists(run(id).control()));
	}

	@Test
	void whatWasAskedOfAnEarlierTrainingIsForgotten() throws Exception {
		String id = newId();
		answers(ExitCode.STOPPED, tool.on(training(id, "--epochs", "2", "--stop-after", "1")));
		RunControl.ask(run(id), Wish.STOP);
		answers(tool.on("resume", id));
		assertEquals(8, RunHistory.read(run(id)).iterations().size());
	}

	@Test
	void aRunStopsAfterSomeEpochsOnItsWay() throws Exception {
		String whole = newId();
		answers(tool.on(training(whole, "--epochs", "4")));
		String id = newId();
		answers(ExitCode.STOPPED, tool.on(training(id, "--epochs", "4", "--stop-after", "1")));
		assertEquals(1, RunHistory.read(run(id)).epochs().size());
		answers(ExitCode.STOPPED, tool.on("resume", id, "--stop-after", "3"));
		assertEquals(3, RunHistory.read(run(id)).epochs().size());
		answers(ExitCode.STOPPED, tool.on("resume", id, "--stop-after", "2"));
		assertEquals(12, RunHistory.read(run(id)).iterations().size());
		answers(tool.on("resume", id, "--stop-after", "9"));
		assertSameWeights(whole, id);
	}

	@Test
	void aTrainingStopsEarly() throws Exception {
		String id = newId();
		answers(tool.on(training(id, "--epochs", "9", "--monitor", "accuracy", "--patience", "2", "--min-delta", "100")));
		assertEquals(new EarlyStopping(2, 100), description(id).config().stopping());
		assertEquals(Monitor.ACCURACY, description(id).config().monitor());
		assertEquals(3, RunHistory.read(run(id)).epochs().size());
		assertTrue(RunHistory.read(run(id)).ended().orElseThrow().message().startsWith("Stopped early after epoch 3: 2 epochs in a row were no better;"));
	}

	@Test
	void aTrainingIsLikeARunButForWhatIsSaid() throws Exception {
		String first = newId();
		answers(tool.on(training(first, "--epochs", "1", "--learning-rate", "0.003", "--augment", "koch", "--crop", "--seed", "9", "--patience", "7", "--balance")));
		String same = newId();
		answers(tool.on("train", "--id", same, "--like", first));
		assertEquals(description(first).config(), description(same).config());
		assertEquals(description(first).pairs(), description(same).pairs());
		assertEquals(description(first).architecture(), description(same).architecture());
		assertEquals(description(first).preprocessing(), description(same).preprocessing());
		assertSameWeights(first, same);
		String other = newId();
		answers(tool.on("train", "--id", other, "--like", first, "--learning-rate", "0.001", "--seed", "4", "--validation-pairs", "20", "--no-crop",
				"--batches", "fixed", "--pairs", "40", "--batch-size", "10"));
		TrainingConfig changed = description(other).config();
		assertEquals(0.001, changed.learningRate());
		assertEquals(4, changed.seed());
		assertEquals(10, changed.batchSize());
		assertEquals(List.of(Mining.SEMI_HARD, Mining.NONE), List.of(description(first).config().mining(), changed.mining()), "fixed pairs leave nothing to mine");
		assertEquals(new EarlyStopping(7, 0), changed.stopping());
		assertEquals(description(first).config().augmentation(), changed.augmentation());
		JsonNode pairs = description(other).pairs();
		assertEquals(List.of("fixed", "40", "10", "20", "4", "3"), Stream.of("kind", "pairs", "batchSize", "validationPairs", "seed", "identitiesPerBatch")
				.map(field -> pairs.get(field).asText()).toList());
		assertEquals(Preprocessing.Fit.STRETCH, description(other).preprocessing().fit());
	}

	@Test
	void aLearningRateIsSearched() throws Exception {
		String id = newId();
		Answer answer = answers(tool.on(training(id, "--find-rate", "--optimiser", "sgd")));
		assertTrue(answer.out().contains("Tried "), answer.out());
		assertEquals(Purpose.RATE_FINDER, description(id).purpose());
		RunHistory history = RunHistory.read(run(id));
		assertEquals(List.of(), history.epochs());
		assertTrue(LearningRateCurve.of(history.iterations()).points().size() > 10);
		assertFalse(Files.exists(run(id).last()) || Files.exists(run(id).best()) || Files.exists(run(id).snapshots()));
		assertTrue(answers(tool.on("runs", id)).out().contains("completed, a search for a learning rate."));
		JsonNode listed = answers(tool.on("runs", id, "--json")).json().get(0);
		assertEquals("rateFinder", listed.get("purpose").asText());
		Answer both = answers(ExitCode.INPUT, tool.on(training(newId(), "--find-rate", "--evaluate")));
		assertTrue(both.err().contains("leaves no network to evaluate"), both.err());
	}

	@Test
	void aTrainingEndsInAnEvaluationWhenAsked() throws Exception {
		String id = newId();
		answers(ExitCode.STOPPED, tool.on(training(id, "--epochs", "2", "--stop-after", "1", "--evaluate")));
		assertFalse(Files.exists(run(id).path().resolve("evaluations")));
		answers(tool.on("resume", id, "--evaluate"));
		assertTrue(Files.exists(run(id).path().resolve("evaluations/test/report.html")));
	}

	@Test
	void aRunTellsHowItsLayersAndEmbeddingsFare() throws Exception {
		String id = newId();
		Answer answer = answers(on(List.of(), training(id, "--epochs", "3")));
		List<String> kinds = kinds(answer);
		assertEquals(3, kinds.stream().filter("diagnosis"::equals).count());
		assertEquals(1, kinds.stream().filter("stepTimes"::equals).count());
		RunHistory history = RunHistory.read(run(id));
		assertEquals(3, history.diagnoses().size());
		assertEquals(List.of("flatten", "embedding", "distance", "head", "optimiser"), List.copyOf(history.stepTimes().orElseThrow().seconds().keySet()));
		assertEquals(List.of(1, 2, 3), new Snapshots(run(id)).epochs());
		assertTrue(answers(tool.on("runs", id)).out().contains("images takes: "));
	}

	@Test
	void whatCannotBeAskedIsSaidInASentence() throws Exception {
		String id = newId();
		answers(tool.on(training(id, "--epochs", "1")));
		for (String command : List.of("pause", "continue", "stop", "finish")) {
			Answer nobody = answers(ExitCode.INPUT, tool.on(command, id));
			assertEquals("Nobody trains the run " + id + "; it is completed.", nobody.err().strip());
			assertFalse(Files.exists(run(id).control()));
		}
		Answer twice = answers(ExitCode.INPUT, tool.on(training(id, "--epochs", "1")));
		assertTrue(twice.err().startsWith("There is already a run " + id), twice.err());
		Answer wrong = answers(ExitCode.INPUT, tool.on(training("mine", "--epochs", "1")));
		assertTrue(wrong.err().startsWith("\"mine\" is no run's id"), wrong.err());
		Answer both = answers(ExitCode.INPUT, tool.on("train", "--like", id, "--template", "seed"));
		assertTrue(both.err().contains("leave out --template or --like"), both.err());
		Answer zero = answers(ExitCode.INPUT, tool.on(training(newId(), "--stop-after", "0")));
		assertTrue(zero.err().contains("from 1 on, not 0"), zero.err());
		Answer unnamed = answers(ExitCode.INPUT, tool.on(training(newId(), "--batches", "saved")));
		assertTrue(unnamed.err().contains("--pair-set"), unnamed.err());
		Answer patience = answers(ExitCode.INPUT, tool.on(training(newId(), "--patience", "-1")));
		assertTrue(patience.err().contains("The patience of early stopping"), patience.err());
		Answer unknown = answers(ExitCode.INPUT, tool.on("pause", "nothing"));
		assertTrue(unknown.err().startsWith("There is no run \"nothing\""), unknown.err());
	}
}
