package org.twinlens.pairs.internal;

import java.util.Arrays;

/** A fixed number of numbers that are not negative, without an object each. Used by one thread. */
final class LongSet {

	private static final long FREE = -1;

	private final long[] table;

	/** @param capacity how many numbers will be added at most */
	LongSet(int capacity) {
		table = new long[(int) Math.min(1L << 30, Long.highestOneBit(2L * capacity) * 2)];
		Arrays.fill(table, FREE);
	}

	/** @return whether the number was not there before */
	boolean add(long number) {
		int slot = (int) ((number * 0x9E3779B97F4A7C15L) >>> 32) & table.length - 1;
		while (table[slot] != FREE) {
			if (table[slot] == number) {
				return false;
			}
			slot = slot + 1 & table.length - 1;
		}
		table[slot] = number;
		return true;
	}
}
