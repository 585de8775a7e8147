package org.twinlens.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers the pairs of a {@link PairSet} without an object a pair: 9 bytes each. Used by one thread, and for one set.
 */
public final class PairSetBuilder {

	/** The most pairs a set can hold, the length of the longest array. */
	public static final int MOST_PAIRS = Integer.MAX_VALUE - 8;

	/** The pairs' columns, as long as there are pairs. */
	record Rows(int[] first, int[] second, boolean[] same) {
	}

	private final List<ImageRecord> images;
	private final Map<Long, Integer> rows = new HashMap<>();
	private int[] first;
	private int[] second;
	private boolean[] same;
	private int size;

	/** For pairs whose images become known as they come. */
	public PairSetBuilder() {
		this(new ArrayList<>(), new Rows(new int[16], new int[16], new boolean[16]));
	}

	/**
	 * @param images   distinct images the pairs may be made of
	 * @param expected number of pairs room is made for; more may come
	 */
	public PairSetBuilder(List<ImageRecord> images, int expected) {
		this(List.copyOf(images), new Rows(new int[expected], new int[expected], new boolean[expected]));
	}

	private PairSetBuilder(List<ImageRecord> images, Rows room) {
		this.images = images;
		this.first = room.first();
		this.second = room.second();
		this.same = room.same();
	}

	/** Adds a pair; its images are recognised by their id. Only for a builder that was given no images. */
	public void add(Pair pair) {
		add(row(pair.first()), row(pair.second()), pair.same());
	}

	private int row(ImageRecord image) {
		Integer known = rows.putIfAbsent(image.id(), images.size());
		if (known != null) {
			return known;
		}
		images.add(image);
		return images.size() - 1;
	}

	/** Adds a pair by the rows of its images. */
	public void add(int firstRow, int secondRow, boolean sameIdentity) {
		if (firstRow < 0 || firstRow >= images.size() || secondRow < 0 || secondRow >= images.size()) {
			throw new IllegalArgumentException("Pair " + size + " names image rows " + firstRow + " and " + secondRow + ", but there are " + images.size() + " images.");
		}
		if (size == first.length) {
			grow();
		}
		first[size] = firstRow;
		second[size] = secondRow;
		same[size++] = sameIdentity;
	}

	private void grow() {
		if (size == MOST_PAIRS) {
			throw new IllegalArgumentException("A pair set holds at most " + MOST_PAIRS + " pairs.");
		}
		int room = (int) Math.min(MOST_PAIRS, Math.max(16, 2L * size));
		first = Arrays.copyOf(first, room);
		second = Arrays.copyOf(second, room);
		same = Arrays.copyOf(same, room);
	}

	/** The set of the pairs in the order they came, over the images they use in the order those were given. The builder is spent. */
	public PairSet build() {
		if (size < first.length) {
			first = Arrays.copyOf(first, size);
			second = Arrays.copyOf(second, size);
			same = Arrays.copyOf(same, size);
		}
		int[] place = new int[images.size()];
		mark(first, place);
		mark(second, place);
		List<ImageRecord> used = new ArrayList<>();
		for (int row = 0; row < place.length; row++) {
			if (place[row] != 0) {
				place[row] = used.size();
				used.add(images.get(row));
			}
		}
		move(first, place);
		move(second, place);
		return new PairSet(used, new Rows(first, second, same));
	}

	private static void mark(int[] column, int[] place) {
		for (int row : column) {
			place[row] = 1;
		}
	}

	private static void move(int[] column, int[] place) {
		for (int i = 0; i < column.length; i++) {
			column[i] = place[column[i]];
		}
	}
}
