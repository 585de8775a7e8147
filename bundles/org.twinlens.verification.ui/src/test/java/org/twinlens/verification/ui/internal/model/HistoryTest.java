package org.twinlens.verification.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.twinlens.core.image.Picture;

class HistoryTest {

	private static HistoryEntry entry(int second) {
		return new HistoryEntry(LocalTime.of(0, 0, second), "Anna", Verdict.Kind.VERIFIED, 0.9, 0.5, new Picture(1, 1, 1, new byte[1]));
	}

	@Test
	void theNewestStandFirstAndTheOldestGo() {
		History history = new History(2);
		HistoryEntry first = entry(1);
		HistoryEntry second = entry(2);
		HistoryEntry third = entry(3);
		history.add(first);
		history.add(second);
		List<HistoryEntry> before = history.entries();
		history.add(third);
		assertEquals(List.of(second, first), before);
		assertEquals(List.of(third, second), history.entries());
	}

	@Test
	void clearedItIsEmpty() {
		History history = new History(1);
		history.add(entry(1));
		history.clear();
		assertEquals(List.of(), history.entries());
		history.add(entry(2));
		assertEquals(1, history.entries().size());
	}
}
