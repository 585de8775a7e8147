package org.twinlens.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.cli.internal.Tool.Answer;
import org.twinlens.cli.internal.bench.Contest;
import org.twinlens.cli.internal.bench.WorkerProcess;
import org.twinlens.cli.internal.bench.WorkerProtocol;
import org.twinlens.cli.internal.bench.Workload;
import org.twinlens.core.Progress;
import org.twinlens.core.image.Picture;
import org.twinlens.core.image.Png;
import org.twinlens.core.metrics.Spread;

import com.fasterxml.jackson.databind.JsonNode;

class BenchTest {

	private static Workload taking(Double... seconds) {
		Iterator<Double> each = List.of(seconds).iterator();
		return each::next;
	}

	@Test
	void ratiosAreTakenWithinARound() throws Exception {
		Map<String, Workload> works = new LinkedHashMap<>();
		works.put("ours", taking(9.0, 2.0, 4.0, 3.0));
		works.put("theirs", taking(9.0, 4.0, 2.0, 6.0));
		Contest contest = Contest.hold("a step", works, 1, 3, Progress.NONE);
		assertEquals(new Spread(2, 3, 4), contest.measured().get(0).seconds());
		assertEquals(new Spread(1, 1, 1), contest.measured().get(0).firstToThis());
		assertEquals(new Spread(2, 4, 6), contest.measured().get(1).seconds());
		assertEquals(new Spread(0.5, 0.5, 2), contest.measured().get(1).firstToThis());
	}

	@Test
	void aWorkerAnswersAsOftenAsItIsAsked() throws Exception {
		List<String> told = new ArrayList<>();
		WorkerProtocol.serve(taking(0.25, 0.5), new BufferedReader(new StringReader("go\ngo\n")), told::add);
		assertEquals(List.of("ready", "0.25", "0.5"), told);
		assertThrows(IOException.class, () -> WorkerProtocol.serve(taking(), new BufferedReader(new StringReader("stop\n")), told::add));
	}

	@Test
	void anotherProgramIsAWorker() throws Exception {
		try (WorkerProcess worker = WorkerProcess.start("bash -c 'echo ready; while read line; do echo 0.125; done'")) {
			assertEquals(0.125, worker.perform());
			assertTrue(worker.peakMemory() > 0);
		}
		IOException other = assertThrows(IOException.class, () -> WorkerProcess.start("echo hello"));
		assertEquals("The worker \"echo hello\" said \"hello\" instead of \"ready\".", other.getMessage());
		assertThrows(IOException.class, () -> WorkerProcess.start("true"));
		try (WorkerProcess worker = WorkerProcess.start("bash -c 'echo ready; read line; echo soon'")) {
			assertThrows(IOException.class, worker::perform);
		}
	}

	@Test
	void stepsEmbeddingsAndVerificationsAreMeasured(@TempDir Path folder) throws Exception {
		Tool tool = new Tool(folder);
		Path worker = Files.writeString(folder.resolve("worker"), "echo ready; while read line; do echo 1000; done");
		String[] few = { "--template", "small", "--rounds", "2", "--warm-up", "0", "--json" };
		JsonNode step = contest(tool, List.of("bench", "step", "--images", "8", "--all-pairs", "--against", "other=bash " + worker), few);
		assertTrue(step.get("unit").asText().endsWith("on 8 images, 28 pairs"), step::toString);
		assertEquals(List.of("Twinlens", "other"), step.get("measured").findValuesAsText("name"));
		assertEquals(1000, step.get("measured").get(1).get("seconds").get("median").asDouble());
		assertTrue(step.get("measured").get(0).get("seconds").get("least").asDouble() > 0);
		JsonNode embed = contest(tool, List.of("bench", "embed", "--images", "2"), few);
		assertEquals(2, embed.get("measured").get(0).get("rounds").size());
		assertEquals(3, contest(tool, List.of("bench", "verify", "--references", "3"), few).get("measured").size());
		JsonNode identify = contest(tool, List.of("bench", "identify", "--identities", "20", "--references", "2"), few);
		assertEquals(List.of("By centroid", "By mean"), identify.get("measured").findValuesAsText("name"));
		Files.write(folder.resolve("one.png"), Png.encode(new Picture(2, 1, 1, new byte[] { 0, 1 })));
		JsonNode decode = contest(tool, List.of("bench", "decode", folder.toString()), few);
		assertEquals(List.of("One thread", "All processors"), decode.get("measured").findValuesAsText("name"));
		JsonNode pairs = contest(tool, List.of("bench", "pairs", "--images", "8"), few);
		assertEquals(List.of("Disjoint pairs", "All pairs"), pairs.get("measured").findValuesAsText("name"));
		assertEquals(28 / pairs.get("measured").get(1).get("seconds").get("most").asDouble(), pairs.get("measured").get(1).get("perSecond").get("least").asDouble(), 1e-9);
		JsonNode imported = contest(tool, List.of("bench", "import", "--images", "6"), few);
		assertEquals("Importing 6 images", imported.get("unit").asText());
		JsonNode kept = contest(tool, List.of("bench", "kept", folder.toString()), few);
		assertEquals(List.of("Decoded each time", "Kept for the first time", "Kept"), kept.get("measured").findValuesAsText("name"));
		assertEquals(ExitCode.INPUT, tool.on("bench", "kept", "--images", "0").exitCode());
		assertEquals(ExitCode.INPUT, tool.on("bench", "step", "--images", "7").exitCode());
		assertEquals(ExitCode.INPUT, tool.on("bench", "embed", "--template", "none").exitCode());
		assertEquals(ExitCode.INPUT, tool.on("bench", "step", "--template", "modern-small").exitCode());
		contest(tool, List.of("bench", "step", "--images", "8", "--all-pairs"), "--template", "modern-small", "--rounds", "1", "--warm-up", "0", "--json");
	}

	private static JsonNode contest(Tool tool, List<String> words, String... more) throws Exception {
		List<String> all = new ArrayList<>(words);
		all.addAll(List.of(more));
		Answer answer = tool.on(all.toArray(String[]::new));
		assertEquals(ExitCode.DONE, answer.exitCode(), () -> answer.out() + answer.err());
		return answer.json().get("contest");
	}
}
