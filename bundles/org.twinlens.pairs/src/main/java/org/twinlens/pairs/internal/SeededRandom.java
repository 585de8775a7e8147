package org.twinlens.pairs.internal;

/**
 * SplitMix64 (Steele, Lea and Flood 2014): the same numbers on every Java. A path of numbers, such as epoch and iteration, names a sequence of its own, so that any
 * batch can be drawn without drawing those before it. Used by one thread.
 */
public final class SeededRandom {

	private static final long GOLDEN = 0x9E3779B97F4A7C15L;

	private long state;

	public SeededRandom(long seed, long... path) {
		state = mix(seed + GOLDEN);
		for (long step : path) {
			state = mix(state ^ mix(step + GOLDEN)) + GOLDEN;
		}
	}

	private static long mix(long z) {
		z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
		z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
		return z ^ (z >>> 31);
	}

	private long next() {
		state += GOLDEN;
		return mix(state);
	}

	public boolean nextBoolean() {
		return next() < 0;
	}

	/** @return 0..bound−1, each as likely */
	public long nextLong(long bound) {
		long bits = next() >>> 1;
		long value = bits % bound;
		while (bits - value + (bound - 1) < 0) { // the last, incomplete stretch would favour small values
			bits = next() >>> 1;
			value = bits % bound;
		}
		return value;
	}

	public int nextInt(int bound) {
		return (int) nextLong(bound);
	}

	public int[] shuffled(int size) {
		int[] order = new int[size];
		for (int i = 0; i < size; i++) {
			int j = nextInt(i + 1);
			order[i] = order[j];
			order[j] = i;
		}
		return order;
	}

	public void shuffle(long[] values) {
		for (int i = values.length - 1; i > 0; i--) {
			int j = nextInt(i + 1);
			long value = values[i];
			values[i] = values[j];
			values[j] = value;
		}
	}

	/**
	 * Draws without replacement, one number from each of {@code count} slices of about equal length beginning at a random number (stratified systematic sampling):
	 * every number is as likely as any other, the draw covers the range evenly, and nothing need be remembered to avoid repeats.
	 *
	 * @param range numbers to draw from, 0..range−1
	 * @param count how many, at most {@code range}
	 * @return distinct, ascending but for one step back where the range begins anew; all in order when {@code count} is {@code range}
	 */
	public long[] draw(long range, int count) {
		if (count > range) {
			throw new IllegalArgumentException("Cannot draw " + count + " of " + range + ".");
		}
		long[] drawn = new long[count];
		long begin = count == range ? 0 : nextLong(range);
		long end = 0;
		for (int i = 0; i < count; i++) {
			long start = end;
			end = (i + 1) * (range / count) + (i + 1) * (range % count) / count;
			drawn[i] = (begin + start + nextLong(end - start)) % range;
		}
		return drawn;
	}
}
