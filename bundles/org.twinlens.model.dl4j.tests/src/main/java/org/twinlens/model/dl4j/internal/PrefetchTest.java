package org.twinlens.model.dl4j.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

class PrefetchTest {

	@Test
	void givesValuesInOrder() throws Exception {
		try (var squares = new Prefetch<>(n -> n * n, 3, 100)) {
			for (long n = 3; n < 100; n++) {
				assertEquals(n * n, squares.next());
			}
		}
	}

	@Test
	void givesWhatWentWellBeforeAFailureThenTheFailure() throws Exception {
		try (var values = new Prefetch<Long>(n -> {
			if (n == 2) {
				throw new IOException("third");
			}
			return n;
		}, 0, 10)) {
			assertEquals(0, values.next());
			assertEquals(1, values.next());
			assertEquals("third", assertThrows(IOException.class, values::next).getMessage());
		}
	}

	@Test
	void stopsMakingWhenClosed() throws Exception {
		AtomicLong made = new AtomicLong();
		CountDownLatch full = new CountDownLatch(3); // two wait in the queue, a third for room
		CountDownLatch ended = new CountDownLatch(1);
		var values = new Prefetch<>(n -> {
			full.countDown();
			if (n > 10) {
				ended.countDown();
			}
			return made.incrementAndGet();
		}, 0, Long.MAX_VALUE);
		assertTrue(full.await(10, TimeUnit.SECONDS));
		values.close();
		assertTrue(!ended.await(200, TimeUnit.MILLISECONDS), "went on after it was closed");
		assertTrue(made.get() <= 5);
	}
}
