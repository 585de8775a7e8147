package org.twinlens.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class TrainingThreadsTest {

	@Test
	void thePreferenceIsSaidToANewRunThatSaysNothing() {
		assertEquals(List.of("train", "--threads", "3", "--epochs", "2"), TrainingThreads.addTo(List.of("train", "--epochs", "2"), 3));
	}

	@Test
	void otherwiseTheWordsStayAsTheyAre() {
		for (List<String> words : List.of(List.of("train", "--threads", "1"), List.of("train", "--threads=1"), List.of("resume", "20260101-120000-00ff"), List.<String>of())) {
			assertEquals(words, TrainingThreads.addTo(words, 3));
		}
		assertEquals(List.of("train"), TrainingThreads.addTo(List.of("train"), 0));
	}
}
