package org.twinlens.verification.live;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** How long the stages took over the last {@value #KEPT} times each. Safe for use by several threads. */
public final class Latencies {

	private static final int KEPT = 256;

	private final Map<Stage, Ring> rings = new EnumMap<>(Stage.class);

	/**
	 * Half and 95 % of the times were at most so long (nearest rank).
	 *
	 * @param times how many there are
	 * @param p50   milliseconds
	 * @param p95   milliseconds
	 */
	public record Quantiles(int times, double p50, double p95) {
	}

	private static final class Ring {
		private final long[] nanos = new long[KEPT];
		private long added;
	}

	/** Notes a time. */
	public synchronized void add(Stage stage, long nanos) {
		Ring ring = rings.computeIfAbsent(stage, s -> new Ring());
		ring.nanos[(int) (ring.added++ % KEPT)] = nanos;
	}

	/** What is known of a stage; empty before its first time. */
	public synchronized Optional<Quantiles> of(Stage stage) {
		Ring ring = rings.get(stage);
		if (ring == null) {
			return Optional.empty();
		}
		long[] sorted = Arrays.copyOf(ring.nanos, (int) Math.min(KEPT, ring.added));
		Arrays.sort(sorted);
		return Optional.of(new Quantiles(sorted.length, millis(sorted, 50), millis(sorted, 95)));
	}

	private static double millis(long[] sorted, int percent) {
		return sorted[(sorted.length * percent + 99) / 100 - 1] / 1e6;
	}
}
