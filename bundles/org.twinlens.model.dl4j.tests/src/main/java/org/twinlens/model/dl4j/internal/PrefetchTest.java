package org.twinlens.model.dl4j.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

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
