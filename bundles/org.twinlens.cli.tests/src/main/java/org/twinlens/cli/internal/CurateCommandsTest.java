package org.twinlens.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.cli.internal.Tool.Answer;

import com.fasterxml.jackson.databind.JsonNode;

/** Labels, audits and leaks by commands alone, on sixteen faces of four images. */
class CurateCommandsTest {

	@TempDir
	private Path folder;
	private Tool tool;

	@BeforeEach
	void importFaces() throws Exception {
		tool = new Tool(folder.resolve("study"));
		answers(tool.on("import", "--synthetic", "faces", "--identities", "16", "--images", "4"));
	}

	private static Answer answers(Answer answer) {
		assertEquals(ExitCode.DONE, answer.exitCode(), () -> answer.out() + answer.err());
		return answer;
	}

	private void refuses(String sentence, Answer answer) {
		assertEquals(ExitCode.INPUT, answer.exitCode(), answer::out);
		assertEquals(sentence, answer.err().strip());
	}

	private Answer label(String... words) throws Exception {
		return tool.on(Stream.concat(Stream.of("label"), Stream.of(words)).toArray(String[]::new));
	}

	@Test
	void labelsAreChangedAndTakenBack() throws Exception {
		assertEquals("Assign 2 images to Anna.", answers(label("assign", "Anna", "1", "2")).out().strip());
		assertEquals("Nothing was changed: it is so already.", answers(label("assign", "Anna", "1")).out().strip());
		assertEquals("Rename Anna to Zoë.", answers(label("rename", "Anna", "Zoë")).out().strip());
		assertEquals("Merge Zoë and face-0002 into face-0002.", answers(label("merge", "Zoë", "face-0002", "--into", "face-0002")).out().strip());
		assertEquals("Take the identity from 6 images.", answers(label("clear", "--of", "face-0002")).out().strip());
		JsonNode excluded = answers(label("exclude", "--unlabelled", "--because", "nobody knows", "--json")).json();
		assertEquals("Exclude 6 images: nobody knows", excluded.get("sentence").asText());
		assertEquals(6, excluded.get("images").asInt());
		assertEquals(6, answers(label("list", "--excluded", "--json")).json().size());
		assertTrue(answers(label("list", "--excluded")).out().contains("excluded: nobody knows"));
		assertEquals("Include 1 image again.", answers(label("include", "1")).out().strip());
		Answer history = answers(tool.on("history"));
		assertEquals(6, history.out().lines().count());
		assertTrue(history.out().lines().findFirst().orElseThrow().endsWith("Include 1 image again"), history.out());
		assertTrue(answers(tool.on("undo", "--steps", "9")).out().strip().endsWith("Undone: Assign 2 images to Anna.\nThere is nothing to undo."));
		assertEquals(64, answers(label("list", "--json")).json().size());
		assertEquals(4, answers(label("list", "--of", "face-0001", "--json")).json().size());
		assertTrue(answers(tool.on("history", "--json")).json().get(0).get("undone").asBoolean());
		assertEquals("Done again: Assign 2 images to Anna.", answers(tool.on("redo")).out().strip());
		assertEquals(2, answers(label("list", "--matching", "anna", "--json")).json().size());
	}

	@Test
	void anImageIsCroppedAndAnImportTriedFirst() throws Exception {
		JsonNode before = answers(label("list", "--of", "face-0001", "--json")).json();
		String cropped = answers(label("crop", before.get(0).get("image").get("id").asText(), "--to", "40x50+3+4")).out();
		assertTrue(cropped.startsWith("Crop ") && cropped.contains(" to 40×50 pixels"), cropped);
		assertEquals(4, answers(label("list", "--of", "face-0001", "--json")).json().size());
		assertEquals(1, answers(label("list", "--excluded", "--json")).json().size());
		assertTrue(answers(tool.on("undo")).out().startsWith("Undone: Crop"));
		assertEquals(before, answers(label("list", "--of", "face-0001", "--json")).json());
		refuses("\"half\" is no part of an image. Write it as WIDTHxHEIGHT+X+Y in pixels, such as 80x80+10+5.", label("crop", "1", "--to", "half"));
		assertEquals(ExitCode.INPUT, label("crop", "1", "--to", "4000x40+0+0").exitCode());

		JsonNode tried = answers(tool.on("import", "--synthetic", "faces", "--identities", "17", "--images", "4", "--dry-run", "--json")).json();
		assertEquals(4, tried.get("added").asInt());
		assertEquals(64, tried.get("known").asInt());
		assertEquals(64, answers(label("list", "--json")).json().size());
		Tool nowhere = new Tool(folder.resolve("nowhere"));
		refuses("There is no study in " + folder.resolve("nowhere") + " to try the import with. Leave out --dry-run, and it is made.",
				nowhere.on("import", "--synthetic", "faces", "--dry-run"));
	}

	@Test
	void whatCannotBeIsSaid() throws Exception {
		refuses("There is an identity \"face-0002\" already, with 4 images. If both are one, merge \"face-0001\" into \"face-0002\".", label("rename", "face-0001", "face-0002"));
		refuses("There is no image number 777 in the study.", label("assign", "Anna", "777"));
		refuses("An identity's name must not be empty.", label("assign", " ", "1"));
		refuses("No image of the study came from a file no/such.png. Its number will do, too: twinlens label list.", label("assign", "Anna", "no/such.png"));
		refuses("There is no such image in the study.", label("clear", "--of", "nobody"));
		assertTrue(label("clear").err().startsWith("Say which images"));
		assertEquals(ExitCode.USAGE, label("exclude", "1").exitCode()); // the reason is missing
		assertEquals("There is nothing to redo.", answers(tool.on("redo")).out().strip());
		assertEquals("No label has been changed yet.", answers(tool.on("history")).out().strip());
		refuses("The study has no split yet. Divide its images first: twinlens split -s " + folder.resolve("study"), tool.on("leaks"));
	}

	@Test
	void imagesAreAudited() throws Exception {
		answers(tool.on("label", "assign", "Alone", "1"));
		Answer audit = answers(tool.on("audit"));
		assertTrue(audit.out().startsWith("64 images measured now, 0 before."), audit.out());
		assertTrue(audit.out().contains("\"Alone\" has one image, "), audit.out());
		JsonNode again = answers(tool.on("audit", "--json")).json();
		assertEquals(0, again.get("measured").asInt());
		assertEquals(64, again.get("known").asInt());
		JsonNode last = again.get("findings").get(again.get("findings").size() - 1);
		assertEquals("singleImage", last.get("kind").asText());
		assertEquals("Alone", last.get("identity").asText());
		assertEquals(1, last.get("images").get(0).asInt());
	}

	@Test
	void leaksAreFoundAndShownFromThenOn() throws Exception {
		answers(tool.on("split", "--seed", "3"));
		Answer fair = answers(tool.on("leaks"));
		assertTrue(fair.out().startsWith("Split \"default\" does not leak."), fair.out());
		long moved = 0;
		for (JsonNode image : answers(label("list", "--json")).json()) {
			moved = image.get("image").get("identity").asText().equals("face-0001") ? image.get("image").get("id").asLong() : moved;
		}
		for (int i = 2; i <= 16; i++) { // whoever lies in another part
			answers(label("assign", "face-%04d".formatted(i), "" + moved));
			if (answers(tool.on("split", "--list")).out().contains("leaks")) {
				break;
			}
		}
		JsonNode report = answers(tool.on("leaks", "default", "--json")).json().get(0);
		assertEquals(1, report.get("reasons").size(), report.toString());
		assertTrue(report.get("reasons").get(0).asText().startsWith("1 identity lies in several parts"), report.toString());
		assertTrue(answers(tool.on("split", "--list")).out().contains("This split leaks. 1 identity lies in several parts"));
		answers(tool.on("undo"));
		assertFalse(answers(tool.on("split", "--list")).out().contains("leaks"));
		refuses("There is no split \"x\" in the study. There is \"default\".", tool.on("leaks", "x"));
	}

	@Test
	void pairsOfImagesExcludedSinceAreNotTrainedOn() throws Exception {
		answers(tool.on("split", "--seed", "3", "--train", "1", "--calibration", "0"));
		answers(tool.on("pairs", "--name", "saved", "--generator", "all", "--budget", "0"));
		answers(label("exclude", "--of", "face-0001", "--because", "unsure"));
		Answer refused = tool.on("train", "--pair-set", "saved", "--template", "small-grey", "--epochs", "1");
		assertEquals(ExitCode.INPUT, refused.exitCode(), refused.out() + refused.err());
		assertTrue(refused.err().contains("The pair set \"saved\" has 4 images that are excluded by now."), refused.err());
	}
}
