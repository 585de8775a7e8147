package org.twinlens.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.cli.internal.Tool.Answer;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.ArchitectureDocument;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Tuning;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunHistory;

import com.fasterxml.jackson.databind.JsonNode;

/** Trainings that wait and sweeps, by commands alone; their runs are processes of their own. */
class QueueAndSweepTest {

	@TempDir
	private Path folder;
	private Path study;
	private Tool tool;

	@BeforeEach
	void aStudy() throws Exception {
		study = folder.resolve("study");
		tool = new Tool(study);
		ArchitectureDocument.write(new Architecture("Tiny", new Architecture.Input(1, 8, 8),
				List.of(new Layer.Flatten("flatten"), new Layer.Dense("embedding", 4, Layer.Activation.SIGMOID, Tuning.DEFAULT)), Architecture.Distance.L1,
				new Architecture.Head(Architecture.Head.Type.DENSE_SIGMOID, Tuning.DEFAULT), Architecture.Loss.BINARY_CROSS_ENTROPY), folder.resolve("tiny.json"));
		answers(tool.on("import", "--synthetic", "faces", "--identities", "12", "--images", "4"));
		answers(tool.on("split", "--seed", "3"));
	}

	private static Answer answers(Answer answer) {
		assertEquals(ExitCode.DONE, answer.exitCode(), () -> answer.out() + answer.err());
		return answer;
	}

	private RunHistory history(String run) throws Exception {
		return RunHistory.read(new RunFolder(study.resolve("runs").resolve(run)));
	}

	private Answer queue(String command, String... words) throws Exception {
		return Tool.run(java.util.stream.Stream.concat(java.util.stream.Stream.of("queue", command, "-s", study.toString()), java.util.stream.Stream.of(words)).toArray(String[]::new));
	}

	@Test
	void whatWaitsIsTrainedInItsOrder() throws Exception {
		JsonNode first = answers(queue("add", "--json", "--label", "First", "train", "--architecture", folder.resolve("tiny.json").toString(), "--identities-per-batch", "4", "--epochs", "2")).json();
		JsonNode second = answers(queue("add", "--json", "train", "--architecture", folder.resolve("tiny.json").toString(), "--identities-per-batch", "4", "--epochs", "1")).json();
		assertTrue(first.get("memoryBytes").asLong() > 1 << 20, first.toString());
		assertTrue(answers(queue("list")).out().contains("First: twinlens train"));
		answers(queue("run"));
		String one = first.get("id").asText();
		String two = second.get("id").asText();
		assertEquals(2, history(one).epochs().size());
		assertTrue(!history(two).starts().get(0).time().isBefore(history(one).ended().orElseThrow().time()));
		assertEquals(0, answers(queue("list", "--json")).json().get("waiting").size());
		assertTrue(Files.exists(study.resolve("runs").resolve(one).resolve("output.txt")));
	}

	@Test
	void whatCannotWaitOrBeginIsSaid() throws Exception {
		Answer wrong = queue("add", "train", "--epoch", "2");
		assertEquals(ExitCode.INPUT, wrong.exitCode());
		assertTrue(wrong.err().contains("--epoch"), wrong.err());
		assertEquals(ExitCode.INPUT, queue("add", "evaluate").exitCode());
		assertEquals(ExitCode.INPUT, queue("remove", "2026").exitCode());
		assertEquals(ExitCode.USAGE, Tool.run("queue").exitCode());
		JsonNode nowhere = answers(queue("add", "--json", "train", "--split", "nowhere")).json();
		Answer run = queue("run");
		assertEquals(ExitCode.RUN_FAILED, run.exitCode());
		assertTrue(run.err().contains("has no split \"nowhere\""), run.err());
		answers(queue("remove", nowhere.get("id").asText()));
		answers(queue("run"));
	}

	@Test
	void halvingTrainsTheBestToTheEndAndNothingTwice() throws Exception {
		JsonNode sweep = answers(Tool.run("sweep", "-s", study.toString(), "--json", "--vary", "learningRate=1e-4..1e-1:log", "--strategy", "halving", "--runs", "3", "--seed", "2", "train",
				"--architecture", folder.resolve("tiny.json").toString(), "--identities-per-batch", "4", "--epochs", "3", "--validation-pairs", "40")).json();
		assertEquals(3, sweep.get("trials").size());
		int whole = 0;
		for (JsonNode trial : sweep.get("trials")) {
			RunHistory history = history(trial.get("run").asText());
			boolean promoted = trial.get("rung").asInt() == 1;
			whole += promoted ? 1 : 0;
			assertEquals(promoted ? 3 : 1, history.epochs().size());
			assertEquals(promoted ? 2 : 1, history.starts().size());
			assertTrue(trial.get("values").get("learning-rate").asDouble() >= 1e-4 && trial.get("values").get("learning-rate").asDouble() <= 1e-1);
		}
		assertEquals(1, whole);
		assertTrue(answers(tool.on("sweep", "--list")).out().contains("over"));
		Answer unknown = tool.on("sweep", "--vary", "colour=1,2");
		assertEquals(ExitCode.INPUT, unknown.exitCode());
		assertTrue(unknown.err().contains("--colour"), unknown.err());
	}
}
