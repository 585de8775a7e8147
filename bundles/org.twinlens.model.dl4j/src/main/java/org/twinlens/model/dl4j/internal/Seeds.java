package org.twinlens.model.dl4j.internal;

/**
 * Where random numbers come from: every stream's seed is a function of the run's seed, the stream's purpose and counters. There is no generator whose state would have
 * to be saved, and a resumed run draws what it would have drawn.
 */
final class Seeds {

	static final long WEIGHTS = 1;
	static final long DROPOUT = 2;
	static final long AUGMENTATION = 3;
	static final long SAMPLE = 4;

	private Seeds() {
	}

	static long of(long seed, long purpose, long first, long second) {
		return mix(mix(mix(seed + purpose * 0x9E3779B97F4A7C15L) + first) + second);
	}

	/** The finaliser of SplitMix64 (Steele, Lea and Flood 2014): every bit of the result depends on every bit of the argument. */
	private static long mix(long z) {
		z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
		z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
		return z ^ (z >>> 31);
	}
}
