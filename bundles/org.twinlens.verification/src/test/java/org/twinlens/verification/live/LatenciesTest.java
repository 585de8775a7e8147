package org.twinlens.verification.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.twinlens.verification.live.Latencies.Quantiles;

class LatenciesTest {

	private final Latencies latencies = new Latencies();

	@Test
	void quantilesAreOfTheNearestRank() {
		assertEquals(Optional.empty(), latencies.of(Stage.DETECTION));
		latencies.add(Stage.DETECTION, 3_000_000);
		assertEquals(new Quantiles(1, 3, 3), latencies.of(Stage.DETECTION).orElseThrow());
		for (int millis = 100; millis >= 1; millis--) {
			latencies.add(Stage.WHOLE, millis * 1_000_000L);
		}
		assertEquals(new Quantiles(100, 50, 95), latencies.of(Stage.WHOLE).orElseThrow());
		assertEquals(Optional.empty(), latencies.of(Stage.EMBEDDING));
	}

	@Test
	void onlyTheLastTimesCount() {
		latencies.add(Stage.EMBEDDING, 9_000_000_000L);
		for (int i = 0; i < 256; i++) {
			latencies.add(Stage.EMBEDDING, 2_000_000);
		}
		assertEquals(new Quantiles(256, 2, 2), latencies.of(Stage.EMBEDDING).orElseThrow());
	}
}
