package org.twinlens.dataset.internal.synthetic;

import java.util.List;

/**
 * Random numbers that are the same on every machine and Java release: SplitMix64 (Steele, Lea and Flood 2014). What is drawn for one thing depends on its own
 * numbers alone, never on what was drawn before for another.
 */
public final class Dice {

	private static final long GOLDEN = 0x9e3779b97f4a7c15L;

	private long state;

	private Dice(long state) {
		this.state = state;
	}

	/**
	 * @param seed    of the whole data set
	 * @param what    is drawn, such as {@code camera}
	 * @param numbers which one of them
	 */
	public static Dice of(long seed, String what, long... numbers) {
		long state = mix(seed + GOLDEN);
		state = mix(state ^ what.hashCode() * GOLDEN);
		for (long number : numbers) {
			state = mix((state ^ number) + GOLDEN);
		}
		return new Dice(state);
	}

	public long next() {
		state += GOLDEN;
		return mix(state);
	}

	private static long mix(long value) {
		long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
		z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
		return z ^ (z >>> 31);
	}

	/** Evenly in [0, 1). */
	public double share() {
		return (next() >>> 11) * 0x1.0p-53;
	}

	/** Evenly in [low, high). */
	public double between(double low, double high) {
		return low + (high - low) * share();
	}

	/** Bell-shaped within middle ± spread; the standard deviation is a third of the spread. */
	public double around(double middle, double spread) {
		return middle + spread * ((share() + share() + share()) / 1.5 - 1);
	}

	public boolean chance(double probability) {
		return share() < probability;
	}

	/** Evenly in 0..count−1. */
	public int below(int count) {
		return (int) (share() * count);
	}

	public <T> T pick(List<T> values) {
		return values.get(below(values.size()));
	}
}
