package org.twinlens.ui.internal.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class WaitingListTest {

	private final WaitingList<String> list = new WaitingList<>();

	@Test
	void theFirstWantedComesFirstAndWhatIsNoLongerWantedNever() {
		list.want(List.of("a", "b", "c"));
		assertEquals(Optional.of("a"), list.next());
		list.want(List.of("d", "b"));
		assertEquals(Optional.of("d"), list.next());
		assertEquals(Optional.of("b"), list.next());
		assertEquals(Optional.empty(), list.next());
		assertTrue(list.isEmpty());
	}

	@Test
	void whatIsUnderWayIsNotBegunTwice() {
		list.want(List.of("a"));
		list.next();
		list.want(List.of("a", "b"));
		assertEquals(Optional.of("b"), list.next());
		list.done("a");
		list.want(List.of("a"));
		assertEquals(Optional.of("a"), list.next());
	}

	@Test
	void memoryHoldsTheLastAskedForAndEndsTheOthers() {
		List<Integer> ended = new ArrayList<>();
		RecentImages<String, Integer> images = new RecentImages<>(10, new RecentImages.Keeping<>() {
			@Override
			public long weight(Integer value) {
				return value;
			}

			@Override
			public void end(Integer value) {
				ended.add(value);
			}
		});
		images.put("a", 3);
		images.put("b", 4);
		assertEquals(3, images.get("a"));
		images.put("c", 5);
		assertEquals(List.of(4), ended);
		assertEquals(2, images.size());
		images.put("a", 2);
		assertEquals(List.of(4, 3), ended);
		images.put("huge", 20);
		assertEquals(List.of(4, 3, 5, 2), ended);
		assertEquals(20, images.get("huge"));
		images.clear();
		assertEquals(List.of(4, 3, 5, 2, 20), ended);
	}
}
