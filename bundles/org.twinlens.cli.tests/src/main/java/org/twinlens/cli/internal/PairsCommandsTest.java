package org.twinlens.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.cli.internal.Tool.Answer;

import com.fasterxml.jackson.databind.JsonNode;

/** Pair sets by commands, on ten embedded people with four images each; six of them are to train on. */
class PairsCommandsTest {

	@TempDir
	Path folder;

	private Tool tool;

	@BeforeEach
	void tenPeople() throws Exception {
		tool = new Tool(folder.resolve("study"));
		answers(tool.on("import", "--synthetic", "faces", "--identities", "10", "--images", "4"));
		answers(tool.on("split"));
	}

	private static Answer answers(Answer answer) {
		assertEquals(ExitCode.DONE, answer.exitCode(), () -> answer.out() + answer.err());
		return answer;
	}

	private static String refusal(Answer answer) {
		assertEquals(ExitCode.INPUT, answer.exitCode(), answer.out());
		return answer.err();
	}

	@Test
	void aBalanceIsFollowedByTheGeneratorThatCan() throws Exception {
		JsonNode saved = answers(tool.on("pairs", "--name", "few", "--budget", "20", "--balance", "0.25", "--json")).json();
		assertEquals(5, saved.get("positives").asInt());
		assertEquals(15, saved.get("negatives").asInt());
		assertTrue(refusal(tool.on("pairs", "--generator", "all", "--balance", "0.25")).contains("has a balance of its own"));
		assertTrue(refusal(tool.on("pairs", "--balance", "1")).contains("between 0 and 1"));
	}

	@Test
	void setsAreComparedRenamedAndDeleted() throws Exception {
		answers(tool.on("pairs", "--name", "ten", "--budget", "10"));
		answers(tool.on("pairs", "--name", "every", "--generator", "all", "--budget", "0"));
		JsonNode counts = answers(tool.on("pairs", "compare", "every", "ten", "--json")).json();
		assertEquals(10, counts.get("both").asInt());
		assertEquals(276 - 10, counts.get("onlyOne").asInt(), "24 images make 276 pairs");
		assertEquals(0, counts.get("onlyOther").asInt());
		assertEquals(0, counts.get("relabelled").asInt());
		assertTrue(answers(tool.on("pairs", "compare", "every", "ten", "--pairs", "1")).out().contains("and 265 more"));
		assertTrue(refusal(tool.on("pairs", "rename", "ten", "every")).contains("already pairs called \"every\""));
		answers(tool.on("pairs", "rename", "ten", "few"));
		assertTrue(answers(tool.on("pairs", "--list")).out().contains("few"));
		answers(tool.on("pairs", "delete", "few", "every"));
		assertTrue(refusal(tool.on("pairs", "delete", "few")).contains("None are saved yet"));
	}
}
