package org.twinlens.app.internal.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewStudyInputTest {

	@Test
	void aNameAndANewFolderAreFine(@TempDir Path folder) {
		NewStudyInput input = new NewStudyInput("Faces", " " + folder.resolve("a/b/new") + " ");
		assertTrue(input.problem().isEmpty());
		assertEquals(folder.resolve("a/b/new"), input.path());
	}

	@Test
	void anEmptyFolderIsFine(@TempDir Path folder) {
		assertTrue(new NewStudyInput("Faces", folder.toString()).problem().isEmpty());
	}

	@Test
	void saysWhatIsMissing(@TempDir Path folder) throws IOException {
		assertEquals("Give the study a name.", new NewStudyInput("  ", folder.toString()).problem().orElseThrow());
		assertEquals("Choose a folder.", new NewStudyInput("Faces", " ").problem().orElseThrow());
		assertEquals("Give the folder with its whole path.", new NewStudyInput("Faces", "studies/faces").problem().orElseThrow());
		Path file = Files.writeString(folder.resolve("file"), "");
		assertEquals(file + " is a file. Choose a folder.", new NewStudyInput("Faces", file.toString()).problem().orElseThrow());
		assertEquals("The folder " + folder + " is not empty. Choose an empty or a new one.", new NewStudyInput("Faces", folder.toString()).problem().orElseThrow());
		assertEquals("The folder " + file.resolve("in") + " cannot be written to. Choose another one.",
				new NewStudyInput("Faces", file.resolve("in").toString()).problem().orElseThrow());
	}

	@Test
	void aPathThatCannotBeOneIsAProblemNotACrash() {
		assertTrue(StudyFolder.problem("/a\0b").isPresent());
	}

	@Test
	void theFolderIsNamedAfterTheStudyAsFarAsFileSystemsAllow() {
		Path studies = Path.of("studies");
		assertEquals(studies.resolve("Faces 2"), NewStudyInput.usualFolder(studies, " Faces 2 "));
		assertEquals(studies.resolve("A-B- C-"), NewStudyInput.usualFolder(studies, "A/B: C?"));
		assertEquals(studies.resolve("What"), NewStudyInput.usualFolder(studies, "What..."));
		assertEquals(studies.resolve("Study"), NewStudyInput.usualFolder(studies, ".."));
	}
}
