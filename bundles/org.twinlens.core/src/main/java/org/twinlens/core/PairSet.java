package org.twinlens.core;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/**
 * Pairs over a list of distinct images, stored as row numbers so that millions of pairs stay small and each image is embedded once. Also the shape of a training
 * batch. Immutable; the order of pairs is part of the value.
 * <p>
 * A row may show its image turned by quarter turns, for training only: an identity's turned images count as another identity, which multiplies the classes of
 * characters by four (Santoro et al. 2016; Snell et al. 2017). The turn belongs to the row and not to the image, so that images stay what the catalogue knows and
 * prepared pixels are kept once.
 */
public final class PairSet {

	private final List<ImageRecord> images;
	private final int[] first;
	private final int[] second;
	private final boolean[] same;
	/** Quarter turns of each row, or empty when no image is turned. */
	private final int[] turns;

	/**
	 * @param images the distinct images
	 * @param first  for each pair the row of its anchor in {@code images}
	 * @param second for each pair the row of its validation image
	 * @param same   for each pair its label
	 * @throws IllegalArgumentException when the arrays differ in length or a row does not exist
	 */
	public PairSet(List<ImageRecord> images, int[] first, int[] second, boolean[] same) {
		if (first.length != second.length || first.length != same.length) {
			throw new IllegalArgumentException("A pair set needs as many anchors (" + first.length + ") as validation images (" + second.length + ") and labels ("
					+ same.length + ").");
		}
		this.images = List.copyOf(images);
		for (int i = 0; i < first.length; i++) {
			checkRow(first[i], i);
			checkRow(second[i], i);
		}
		this.first = first.clone();
		this.second = second.clone();
		this.same = same.clone();
		this.turns = new int[0];
	}

	private void checkRow(int row, int pair) {
		if (row < 0 || row >= images.size()) {
			throw new IllegalArgumentException("Pair " + pair + " names image row " + row + ", but the set has " + images.size() + " images.");
		}
	}

	/** Keeps the arrays, whose rows the builder has checked. */
	PairSet(List<ImageRecord> images, PairSetBuilder.Rows rows) {
		this(images, rows, new int[0]);
	}

	private PairSet(List<ImageRecord> images, PairSetBuilder.Rows rows, int[] turns) {
		this.images = List.copyOf(images);
		this.first = rows.first();
		this.second = rows.second();
		this.same = rows.same();
		this.turns = turns;
	}

	/**
	 * The same pairs over turned images.
	 *
	 * @param quarters clockwise quarter turns of each row, 0..3
	 * @throws IllegalArgumentException when there is not one for each row
	 */
	public PairSet turned(int[] quarters) {
		if (quarters.length != images.size() || Arrays.stream(quarters).anyMatch(turn -> turn < 0 || turn > 3)) {
			throw new IllegalArgumentException("A pair set of " + images.size() + " images needs as many numbers of quarter turns, each 0 to 3.");
		}
		return new PairSet(images, new PairSetBuilder.Rows(first, second, same), quarters.clone());
	}

	/** By how many quarter turns clockwise the image of a row is shown, 0..3. */
	public int turns(int row) {
		return turns.length == 0 ? 0 : turns[row];
	}

	/** Gathers pairs; an image is recognised by its id. */
	public static PairSet of(Iterable<Pair> pairs) {
		PairSetBuilder builder = new PairSetBuilder();
		for (Pair pair : pairs) {
			builder.add(pair);
		}
		return builder.build();
	}

	public int size() {
		return first.length;
	}

	/** The distinct images the pairs are made of; an image turned in two ways stands in two rows. */
	public List<ImageRecord> images() {
		return images;
	}

	/** Row in {@link #images()} of pair {@code i}'s anchor. */
	public int first(int i) {
		return first[i];
	}

	/** Row in {@link #images()} of pair {@code i}'s validation image. */
	public int second(int i) {
		return second[i];
	}

	/** Whether pair {@code i} is a positive pair. */
	public boolean same(int i) {
		return same[i];
	}

	public Pair pair(int i) {
		return new Pair(images.get(first[i]), images.get(second[i]), same[i]);
	}

	/** All pairs in order, made as they are asked for. */
	public List<Pair> pairs() {
		class View extends AbstractList<Pair> implements RandomAccess {
			@Override
			public Pair get(int i) {
				return pair(i);
			}

			@Override
			public int size() {
				return PairSet.this.size();
			}
		}
		return new View();
	}

	public int positives() {
		int n = 0;
		for (boolean s : same) {
			n += s ? 1 : 0;
		}
		return n;
	}

	public int negatives() {
		return size() - positives();
	}

	/** The pairs with these numbers, in this order, over the images they need. */
	public PairSet select(int[] numbers) {
		PairSetBuilder builder = new PairSetBuilder(images, numbers.length);
		for (int number : numbers) {
			builder.add(first[number], second[number], same[number]);
		}
		PairSet selected = builder.build();
		return turns.length == 0 ? selected : selected.turned(turnsOf(numbers));
	}

	/** Those of the rows some pairs use, in order. */
	private int[] turnsOf(int[] numbers) {
		return Arrays.stream(numbers).flatMap(number -> IntStream.of(first[number], second[number])).sorted().distinct().map(row -> turns[row]).toArray();
	}
}
