package org.twinlens.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.cli.internal.Tool.Answer;

import com.fasterxml.jackson.databind.JsonNode;

/** Faces are counted by a command, and what has none is excluded by another. */
class AuditCommandFacesTest {

	@TempDir
	private Path folder;

	private Answer tool(String... words) throws Exception {
		return new Tool(folder.resolve("study")).on(words);
	}

	@Test
	void imagesWithoutAFaceAreFoundExcludedAndIncludedAgain() throws Exception {
		assertEquals(ExitCode.DONE, tool("import", "--synthetic", "glyphs", "--alphabets", "1", "--identities", "4", "--images", "2").exitCode());
		assertEquals(ExitCode.DONE, tool("import", "--synthetic", "faces", "--identities", "4", "--images", "4").exitCode());
		int images = tool("label", "list", "--json").json().size();
		Answer counted = tool("audit", "--faces");
		assertTrue(counted.out().startsWith("Faces counted on " + images + " images now, on 0 before."), counted.out() + counted.err());
		JsonNode again = tool("audit", "--faces", "--json").json();
		assertEquals(0, again.get("measured").asInt());
		assertEquals(images, again.get("known").asInt());
		int without = 0;
		for (JsonNode finding : again.get("findings")) {
			without += finding.get("kind").asText().equals("noFace") ? finding.get("images").size() : 0;
		}
		assertTrue(without >= 7 && without <= 16, without + " of " + images); // eight characters, and some of the faces
		assertEquals(without, tool("label", "exclude", "--flagged", "NO_FACE", "--because", "no face", "--json").json().get("images").asInt());
		assertEquals(images - without, tool("label", "list", "--json").json().size());
		tool("undo");
		assertEquals(images, tool("label", "list", "--json").json().size());
		assertEquals(images, tool("audit", "--faces", "none", "--json").json().get("measured").asInt()); // another detector counts anew
		assertEquals(0, tool("audit", "--faces", "none", "--json").json().get("findings").size());
	}

	@Test
	void aDetectorThatIsNotThereIsSaid() throws Exception {
		assertEquals(ExitCode.DONE, tool("import", "--synthetic", "faces", "--identities", "2", "--images", "4").exitCode());
		Answer unknown = tool("audit", "--faces", "eigen");
		assertEquals(ExitCode.INPUT, unknown.exitCode());
		assertEquals("There is no face detector \"eigen\". There are fixed, haar, none, yunet.", unknown.err().strip());
		assertEquals("Either --run or --faces: a network's doubts and faces are looked for one after the other.", tool("audit", "--faces", "--run", "x").err().strip());
	}
}
