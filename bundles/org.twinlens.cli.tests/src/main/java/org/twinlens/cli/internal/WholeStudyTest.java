package org.twinlens.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.cli.internal.Tool.Answer;

import com.fasterxml.jackson.databind.JsonNode;

/** From nothing to a verdict, by commands alone, on embedded faces and a network small enough for a test. */
class WholeStudyTest {

	private static final int IDENTITIES = 20;
	private static final int IMAGES = 6;

	@TempDir
	static Path folder;

	private static Path studyFolder;
	private static Tool tool;

	@BeforeAll
	static void importFacesAndTrain() throws Exception {
		studyFolder = folder.resolve("study");
		tool = TrainedStudy.make(studyFolder, IDENTITIES, IMAGES);
	}

	private static Answer answers(Answer answer) {
		assertEquals(ExitCode.DONE, answer.exitCode(), () -> answer.out() + answer.err());
		return answer;
	}

	@Test
	void theSameDataAgainAddsNothing() throws Exception {
		JsonNode report = answers(tool.on("import", "--synthetic", "faces", "--identities", "" + IDENTITIES, "--images", "" + IMAGES, "--json")).json();
		assertEquals(0, report.get("added").asInt());
		assertEquals(IDENTITIES * IMAGES, report.get("known").asInt());
	}

	@Test
	void theSplitKeepsIdentitiesApart() throws Exception {
		JsonNode split = answers(tool.on("split", "--list", "--json")).json().get(0);
		assertEquals(IDENTITIES, split.get("train").get("identities").asInt() + split.get("calibration").get("identities").asInt() + split.get("test").get("identities").asInt());
		assertEquals(12, split.get("train").get("identities").asInt());
	}

	@Test
	void pairsAreSavedAndListed() throws Exception {
		JsonNode saved = answers(tool.on("pairs", "--name", "forty", "--budget", "40", "--json")).json();
		assertEquals(20, saved.get("positives").asInt());
		assertEquals(20, saved.get("negatives").asInt());
		assertTrue(answers(tool.on("pairs", "--list")).out().contains("forty"));
	}

	@Test
	void aRunIsListedWithWhatItReached() throws Exception {
		JsonNode run = runs().get(0);
		assertEquals("completed", run.get("status").asText());
		assertEquals(2, run.get("epoch").asInt());
		assertTrue(run.get("training").get("loss").asDouble() > 0);
	}

	@Test
	void aRunIsDiagnosed() throws Exception {
		JsonNode diagnosis = answers(tool.on("diagnose", "--json")).json();
		assertEquals(runs().get(0).get("id").asText(), diagnosis.get("run").asText());
		assertEquals(2, diagnosis.get("epochs").asInt());
		for (JsonNode finding : diagnosis.get("findings")) {
			assertTrue(answers(tool.on("diagnose")).out().contains(finding.get("title").asText()), finding.toString());
		}
	}

	@Test
	void evaluationUsesTheThresholdOfCalibrationAndWritesThePage() throws Exception {
		JsonNode answer = answers(tool.on("evaluate", "--budget", "200", "--resamples", "50", "--episodes", "3", "--ways", "4", "--json")).json();
		assertEquals("equal error rate", answer.get("report").get("threshold").get("criterion").asText());
		assertTrue(Files.readString(Path.of(answer.get("page").asText())).startsWith("<!DOCTYPE html>"));
		assertEquals(4, answer.get("report").get("oneShot").get(0).get("ways").asInt());
	}

	@Test
	void severalViewsOfAnImageHaveAThresholdAndAPageOfTheirOwn() throws Exception {
		JsonNode answer = answers(tool.on("evaluate", "--budget", "200", "--resamples", "0", "--views", "3", "--json")).json();
		assertEquals("3", answer.get("report").get("network").get("provenance").get("views").asText());
		assertTrue(answer.get("report").get("threshold").get("chosenOn").asText().startsWith("the calibration part"));
		assertTrue(answer.get("page").asText().contains("test-3-views"), answer::toString);
		Answer none = tool.on("evaluate", "--views", "0");
		assertEquals(ExitCode.INPUT, none.exitCode());
		assertTrue(none.err().contains("at least once"), none.err());
	}

	/** A network beside itself decides as it does alone. */
	@Test
	void severalNetworksDecideTogether() throws Exception {
		String id = runs().get(0).get("id").asText();
		JsonNode alone = answers(tool.on("evaluate", "--budget", "200", "--resamples", "0", "--criterion", "eer", "--json")).json().get("report");
		JsonNode twice = answers(tool.on("evaluate", "--budget", "200", "--resamples", "0", "--run", id, "--with", id, "--json")).json();
		assertEquals(alone.get("figures"), twice.get("report").get("figures"));
		assertEquals(id + ", " + id, twice.get("report").get("network").get("provenance").get("run").asText());
		assertTrue(twice.get("page").asText().contains("test-2-networks"), twice::toString);
	}

	@Test
	void aTrainingTellsHowItLearned() throws Exception {
		JsonNode table = answers(tool.on("bench", "learning", "--seconds", "0.1", "--seeds", "1", "--strategy", "episodes,mining", "--identities-per-batch", "4", "--images-per-identity", "2",
				"--target", "0.2", "--json")).json().get("table");
		assertEquals(List.of("episodes", "all pairs, semi-hard mining"), table.get("curves").findValuesAsText("name"));
		assertEquals(10, table.get("curves").get(0).get("points").size());
		Answer views = tool.on("bench", "learning", "--target", "0.2", "--views", "2");
		assertEquals(ExitCode.INPUT, views.exitCode());
		assertTrue(views.err().contains("--omniglot-runs"), views.err());
	}

	@Test
	void anImageIsVerifiedAsItself() throws Exception {
		Path image = storedImage();
		Answer same = tool.on("verify", "--probe", image.toString(), "--references", image.toString(), "--threshold", "0", "--json");
		assertEquals(ExitCode.DONE, same.exitCode());
		assertTrue(same.json().get("verified").asBoolean());
		Answer impossible = tool.on("verify", "--probe", image.toString(), "--references", image.toString(), "--threshold", "1.1");
		assertEquals(ExitCode.NOT_VERIFIED, impossible.exitCode());
		assertTrue(impossible.out().contains("Not verified"));
	}

	@Test
	void aFinishedRunIsResumedWithoutChange() throws Exception {
		String id = runs().get(0).get("id").asText();
		byte[] before = Files.readAllBytes(studyFolder.resolve("runs").resolve(id).resolve("last.twin"));
		Answer answer = tool.on("resume", id);
		assertEquals(ExitCode.DONE, answer.exitCode(), answer.out() + answer.err());
		assertEquals(before.length, Files.size(studyFolder.resolve("runs").resolve(id).resolve("last.twin")));
	}

	@Test
	void whatCannotBeDoneIsSaidInASentence() throws Exception {
		Answer split = tool.on("train", "--split", "nowhere");
		assertEquals(ExitCode.INPUT, split.exitCode());
		assertTrue(split.err().contains("has no split \"nowhere\"") && split.err().contains("default"), split.err());
		Answer template = tool.on("train", "--template", "huge");
		assertEquals(ExitCode.INPUT, template.exitCode());
		assertTrue(template.err().contains("Known: "), template.err());
		Answer none = new Tool(folder.resolve("elsewhere")).on("runs");
		assertEquals(ExitCode.INPUT, none.exitCode());
		assertTrue(!none.err().contains("Exception") && none.err().contains("elsewhere"), none.err());
		assertEquals(ExitCode.USAGE, Tool.run("trane").exitCode());
	}

	@Test
	void theSeedNetworkHasItsSize() throws Exception {
		String table = answers(Tool.run("summary", "seed")).out();
		assertTrue(table.contains("38,960,448") && table.contains("38,964,545"), table);
	}

	@Test
	void theStudysOwnArchitecturesAreFoundByName() throws Exception {
		Path own = Files.createDirectories(studyFolder.resolve("architectures")).resolve("mine.json");
		String document = answers(Tool.run("summary", "small", "--document")).out();
		Files.writeString(own, document.replace("{\"type\": \"flatten\", \"name\": \"flatten\"}", "{\"type\": \"flatten\", \"name\": \"flatten\"}, {\"type\": \"dropout\", "
				+ "\"name\": \"idle\", \"rate\": 0}"));
		assertTrue(answers(tool.on("architectures")).out().contains("mine"));
		String summary = answers(tool.on("summary", "mine")).out();
		assertTrue(summary.contains("warning: The dropout \"idle\" drops nothing: its rate is 0."), summary);
		Answer unknown = tool.on("train", "--architecture", "yours");
		assertEquals(ExitCode.INPUT, unknown.exitCode());
		assertTrue(unknown.err().contains("no architecture \"yours\"") && unknown.err().contains("mine"), unknown.err());
	}

	private static JsonNode runs() throws Exception {
		return answers(tool.on("runs", "--json")).json();
	}

	private static Path storedImage() throws Exception {
		try (Stream<Path> files = Files.walk(studyFolder.resolve("images"))) {
			return files.filter(Files::isRegularFile).findFirst().orElseThrow();
		}
	}
}
