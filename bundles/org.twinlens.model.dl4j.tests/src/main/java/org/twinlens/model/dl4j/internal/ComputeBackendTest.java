package org.twinlens.model.dl4j.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ComputeBackendTest {

	@Test
	void towersAreReallyComputedByOneDnn() {
		var state = Networks.SERVICE.backend();
		assertTrue(state.accelerated(), state.detail());
		assertTrue(Engine.get().oneDnn().isPresent(), Engine.get().reason());
		assertTrue(state.detail().startsWith("Towers are computed by oneDNN "), state.detail());
	}

	@Test
	void threadsAreAsAskedAndAllWithoutAsking() {
		Networks.THREAD.call(() -> {
			Networks.BACKEND.useThreads(1);
			assertEquals(1, Networks.BACKEND.state().threads());
			Networks.BACKEND.useThreads(0);
			assertEquals(Runtime.getRuntime().availableProcessors(), Networks.BACKEND.state().threads());
			return null;
		});
	}
}
