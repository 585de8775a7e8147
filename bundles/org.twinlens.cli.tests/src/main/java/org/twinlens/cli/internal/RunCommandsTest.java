package org.twinlens.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.cli.internal.Tool.Answer;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.ArchitectureDocument;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Tuning;

import com.fasterxml.jackson.databind.JsonNode;

/** Two trained runs are named, put aside, deleted, brought back and compared. */
class RunCommandsTest {

	@TempDir
	static Path folder;

	private static Tool tool;
	private static String first;
	private static String second;

	@BeforeAll
	static void trainTwice() throws Exception {
		tool = new Tool(folder.resolve("study"));
		Path network = folder.resolve("network.json");
		ArchitectureDocument.write(new Architecture("Tiny", new Architecture.Input(1, 8, 8),
				List.of(new Layer.Flatten("flatten"), new Layer.Dense("embedding", 4, Layer.Activation.SIGMOID, Tuning.DEFAULT)), Architecture.Distance.L1,
				new Architecture.Head(Architecture.Head.Type.DENSE_SIGMOID, Tuning.DEFAULT), Architecture.Loss.BINARY_CROSS_ENTROPY), network);
		done("import", "--synthetic", "faces", "--identities", "20", "--images", "4");
		done("split", "--seed", "1");
		first = "20260101-000001-aaaa";
		second = "20260101-000002-bbbb";
		for (String run : List.of(first, second)) {
			done("train", "--architecture", network.toString(), "--id", run, "--identities-per-batch", "6", "--epochs", "1", "--evaluate", "--seed", run.equals(first) ? "1" : "2");
		}
	}

	private static Answer done(String... words) throws Exception {
		Answer answer = tool.on(words);
		assertEquals(ExitCode.DONE, answer.exitCode(), () -> answer.out() + answer.err());
		return answer;
	}

	private static List<String> listed(String... options) throws Exception {
		String[] words = new String[options.length + 2];
		words[0] = "runs";
		words[1] = "--json";
		System.arraycopy(options, 0, words, 2, options.length);
		return StreamSupport.stream(done(words).json().spliterator(), false).map(run -> run.get("id").asText()).sorted().toList();
	}

	@Test
	void aRunIsFoundByTheNameAndTheTagsItIsGiven() throws Exception {
		done("runs", "rename", "20260101-000001", "Baseline");
		JsonNode notes = done("runs", "tag", "Baseline", "paper", "table 2", "--json").json();
		assertEquals("[\"paper\",\"table 2\"]", notes.get("tags").toString());
		assertEquals(List.of(first), listed("--filter", "tag = paper"));
		assertEquals("[\"table 2\"]", done("runs", "tag", "Baseline", "paper", "--remove", "--json").json().get("tags").toString());
		assertEquals("Overfits", done("runs", "note", "Baseline", "Overfits", "--json").json().get("note").asText());
		done("runs", "rename", "Baseline");
		Answer none = tool.on("runs", "note", "Baseline", "x");
		assertEquals(ExitCode.INPUT, none.exitCode());
		assertTrue(none.err().contains("Baseline") && !none.err().contains("Exception"), none.err());
	}

	@Test
	void anArchivedRunIsOutOfSightUntilItIsBroughtBack() throws Exception {
		done("runs", "archive", second);
		assertEquals(List.of(first), listed());
		done("runs", "archive", second, "--undo");
		assertEquals(List.of(first, second), listed());
	}

	@Test
	void aDeletedRunIsBroughtBackByTheBeginningOfItsId() throws Exception {
		done("runs", "delete", second);
		assertEquals(List.of(first), listed());
		assertEquals("[\"" + second + "\"]", done("runs", "restore", "--json").json().toString());
		done("runs", "restore", "20260101-000002");
		assertEquals(List.of(first, second), listed());
		Answer again = tool.on("runs", "restore", second);
		assertEquals(ExitCode.INPUT, again.exitCode());
		assertTrue(again.err().contains("holds no run " + second), again.err());
	}

	@Test
	void aNetworkSuggestsWhoIsOnUnlabelledImages() throws Exception {
		done("label", "clear", "1", "7");
		JsonNode asked = done("audit", "--run", first, "--json").json();
		assertEquals(List.of(1L, 7L), StreamSupport.stream(asked.get("suggestions").spliterator(), false).map(one -> one.get("image").asLong()).sorted().toList());
		assertEquals(0, asked.get("accepted").asInt());
		assertEquals(0, done("audit", "--run", first, "--accept", "1.01", "--json").json().get("accepted").asInt());
		assertEquals(2, done("audit", "--run", first, "--accept", "0", "--json").json().get("accepted").asInt());
		assertEquals(0, done("label", "list", "--unlabelled", "--json").json().size());
		Answer without = tool.on("audit", "--accept", "0.5");
		assertEquals("--accept goes with --run: only a network suggests identities.", without.err().strip());
	}

	@Test
	void runsAreComparedOnTheSamePairsAndTheComparisonIsWritten() throws Exception {
		Path page = folder.resolve("comparison.html");
		JsonNode answer = done("compare", first, second, "--to", page.toString(), "--json").json();
		assertEquals("[\"1\",\"2\"]", StreamSupport.stream(answer.get("differences").spliterator(), false).filter(row -> row.get("title").asText().equals("Seed")).findFirst().orElseThrow()
				.get("values").toString());
		assertEquals(1, answer.get("tests").size());
		assertTrue(Files.readString(page).contains(second));
		Answer wrong = tool.on("compare", first, second, "--to", folder.resolve("comparison.doc").toString());
		assertEquals(ExitCode.INPUT, wrong.exitCode());
		assertTrue(wrong.err().contains(".html"), wrong.err());
	}
}
