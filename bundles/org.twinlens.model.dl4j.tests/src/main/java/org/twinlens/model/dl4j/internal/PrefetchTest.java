package org.twinlens.model.dl4j.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

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

	/** Later values are made sooner than earlier ones, and what is handed out is in nobody else's hands. */
	@Test
	void aPlaceIsNotUsedAgainBeforeItsValueHasBeen() throws Exception {
		long[] places = new long[Prefetch.PLACES];
		try (var values = new Prefetch<>(n -> {
			if (n % 3 == 0) {
				LockSupport.parkNanos(1_000_000);
			}
			places[(int) (n % places.length)] = n;
			return n;
		}, 5, 400)) {
			for (long n = 5; n < 400; n++) {
				assertEquals(n, values.next());
				for (int pause = 0; pause < n % 5; pause++) {
					Thread.yield();
					assertEquals(n, places[(int) (n % places.length)]);
				}
			}
		}
	}

	@Test
	void stopsMakingWhenClosed() throws Exception {
		CompletableFuture<Thread> maker = new CompletableFuture<>();
		var values = new Prefetch<>(n -> {
			maker.complete(Thread.currentThread());
			return n;
		}, 0, Long.MAX_VALUE);
		assertEquals(0, values.next());
		values.close();
		maker.get().join(30_000);
		assertFalse(maker.get().isAlive(), "goes on after it was closed");
	}
}
