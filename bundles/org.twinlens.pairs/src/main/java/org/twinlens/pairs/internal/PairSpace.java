package org.twinlens.pairs.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.PairSetBuilder;

/**
 * All unordered pairs of some labelled images, numbered without being made: positive pairs within each identity, and negative pairs ordered by identity. A pair is
 * two rows packed into a long, the earlier image first. Immutable.
 */
public final class PairSpace {

	private final List<ImageRecord> images;
	/** Rows, those of an identity side by side. */
	private final int[] order;
	/** Where in the order each identity begins; one more for the end. */
	private final int[] starts;
	/** How many negative pairs begin at earlier places of the order; one more for all. */
	private final long[] negativesBefore;
	private final long positives;

	/** @throws IllegalArgumentException when an image has no identity or is given twice */
	public PairSpace(List<ImageRecord> images) {
		this.images = List.copyOf(images);
		Map<String, Integer> groups = new HashMap<>();
		int[] groupOf = new int[images.size()];
		Set<Long> ids = new HashSet<>();
		for (int row = 0; row < groupOf.length; row++) {
			ImageRecord image = images.get(row);
			if (image.identity() == null) {
				throw new IllegalArgumentException("The image " + image.name() + " has no identity; label it or leave it out of the pairs.");
			}
			if (!ids.add(image.id())) {
				throw new IllegalArgumentException("The image " + image.name() + " is given twice; an image cannot be paired with itself.");
			}
			groupOf[row] = groups.computeIfAbsent(image.identity(), identity -> groups.size());
		}
		starts = starts(groupOf, groups.size());
		order = order(groupOf, starts);
		negativesBefore = new long[order.length + 1];
		long within = 0;
		for (int group = 0; group < identities(); group++) {
			within += positives(group);
			for (int place = starts[group]; place < starts[group + 1]; place++) {
				negativesBefore[place + 1] = negativesBefore[place] + order.length - starts[group + 1];
			}
		}
		positives = within;
	}

	private static int[] starts(int[] groupOf, int groups) {
		int[] starts = new int[groups + 1];
		for (int group : groupOf) {
			starts[group + 1]++;
		}
		Arrays.parallelPrefix(starts, Integer::sum);
		return starts;
	}

	private static int[] order(int[] groupOf, int[] starts) {
		int[] next = starts.clone();
		int[] order = new int[groupOf.length];
		for (int row = 0; row < groupOf.length; row++) {
			order[next[groupOf[row]]++] = row;
		}
		return order;
	}

	public List<ImageRecord> images() {
		return images;
	}

	public int identities() {
		return starts.length - 1;
	}

	/** The rows of an identity's images. */
	public int[] rows(int identity) {
		return Arrays.copyOfRange(order, starts[identity], starts[identity + 1]);
	}

	public long positives() {
		return positives;
	}

	public long negatives() {
		return negativesBefore[order.length];
	}

	/** Positive pairs of one identity. */
	public long positives(int identity) {
		long n = starts[identity + 1] - starts[identity];
		return n * (n - 1) / 2;
	}

	/** Positive pair {@code number} of an identity: (0,1), (0,2), (1,2), (0,3), ... of its images. */
	public long positive(int identity, long number) {
		long j = (long) ((1 + Math.sqrt(1 + 8.0 * number)) / 2);
		while (j * (j - 1) / 2 > number) { // the root of a large number may be rounded across
			j--;
		}
		while (j * (j + 1) / 2 <= number) {
			j++;
		}
		int start = starts[identity];
		return pack(order[start + (int) (number - j * (j - 1) / 2)], order[start + (int) j]);
	}

	/** Negative pair {@code number}: those of the first identity with every later one, then those of the second, ... */
	public long negative(long number) {
		int found = Arrays.binarySearch(negativesBefore, number);
		int place = found >= 0 ? found : -found - 2;
		int identity = Arrays.binarySearch(starts, place);
		identity = identity >= 0 ? identity : -identity - 2;
		return pack(order[place], order[starts[identity + 1] + (int) (number - negativesBefore[place])]);
	}

	static long pack(int row, int other) {
		return (long) Math.min(row, other) << 32 | Math.max(row, other);
	}

	public static int first(long pair) {
		return (int) (pair >>> 32);
	}

	public static int second(long pair) {
		return (int) pair;
	}

	/** The beginning of a sentence: what there is to draw from. */
	public String describe() {
		return count(images.size(), "image", "images") + " of " + count(identities(), "identity", "identities") + " make " + count(positives, "positive pair", "positive pairs")
				+ " and " + count(negatives(), "negative pair", "negative pairs");
	}

	private static String count(long number, String one, String many) {
		return number + " " + (number == 1 ? one : many);
	}

	/** @throws IllegalArgumentException when a set cannot hold so many */
	public int checked(long pairs) {
		if (pairs > PairSetBuilder.MOST_PAIRS) {
			throw new IllegalArgumentException(describe() + ", but a set holds at most " + PairSetBuilder.MOST_PAIRS + ". Ask for a smaller number.");
		}
		return (int) pairs;
	}
}
