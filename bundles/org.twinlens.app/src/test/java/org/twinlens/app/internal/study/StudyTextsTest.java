package org.twinlens.app.internal.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.twinlens.dataset.Split.PartCount;

class StudyTextsTest {

	@Test
	void figures() {
		assertEquals("1,234,567", StudyTexts.number(1_234_567));
		assertEquals("3.2 %", StudyTexts.share(OptionalDouble.of(0.0321)));
		assertEquals("–", StudyTexts.share(OptionalDouble.empty()));
		assertEquals("1,200 (30)", StudyTexts.part(new PartCount(1200, 30)));
	}

	@Test
	void aFolderThatAShellWouldTearApartIsQuoted() {
		assertEquals("twinlens split -s /home/a/study-1", StudyTexts.command("twinlens split -s STUDY", Path.of("/home/a/study-1")));
		assertEquals("twinlens split -s \"/home/a/Example Study\"", StudyTexts.command("twinlens split -s STUDY", Path.of("/home/a/Example Study")));
	}
}
