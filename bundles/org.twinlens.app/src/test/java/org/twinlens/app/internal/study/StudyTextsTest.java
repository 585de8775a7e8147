package org.twinlens.app.internal.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.twinlens.dataset.Split.PartCount;
import org.twinlens.experiments.runs.RunProgress;

class StudyTextsTest {

	@Test
	void figures() {
		assertEquals("1,234,567", StudyTexts.number(1_234_567));
		assertEquals("3.2 %", StudyTexts.share(OptionalDouble.of(0.0321)));
		assertEquals("–", StudyTexts.share(OptionalDouble.empty()));
		assertEquals("1,200 (30)", StudyTexts.part(new PartCount(1200, 30)));
	}

	@Test
	void durations() {
		assertEquals("0 s", StudyTexts.duration(0.2));
		assertEquals("59 s", StudyTexts.duration(59.4));
		assertEquals("3 min", StudyTexts.duration(170));
		assertEquals("2 h 10 min", StudyTexts.duration(7800));
	}

	@Test
	void aFolderThatAShellWouldTearApartIsQuoted() {
		assertEquals("twinlens split -s /home/a/study-1", StudyTexts.command("twinlens split -s STUDY", Path.of("/home/a/study-1")));
		assertEquals("twinlens split -s \"/home/a/Example Study\"", StudyTexts.command("twinlens split -s STUDY", Path.of("/home/a/Example Study")));
	}

	@Test
	void saysWhereATrainingStands() {
		RunProgress begun = RunProgress.NONE.after(Events.started(0));
		assertEquals("Epoch 1 of 4", StudyTexts.progress(begun));
		assertEquals("Epoch 2 of 4, EER 20.0 %, about 30 s left", StudyTexts.progress(begun.after(Events.epoch(1, 0.2))));
		assertEquals("Epoch 4 of 4, EER 5.0 %, about 30 s left", StudyTexts.progress(begun.after(Events.epoch(4, 0.05))));
	}
}
