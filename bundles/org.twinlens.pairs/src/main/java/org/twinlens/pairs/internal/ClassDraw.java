package org.twinlens.pairs.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.PairSet;

/**
 * Draws a few images of each of some classes, one batch after another. A class is an identity, or with quarter turns an identity shown one of four ways up. Classes come
 * round in turn, and their images too, so an epoch sees all about equally often. A pure function of seed, epoch and iteration.
 */
public final class ClassDraw {

	/** Keeps the draw of classes apart from those of images, which are named by class number. */
	private static final int CLASSES = -1;

	/**
	 * The images of a batch, those of a class together.
	 *
	 * @param images drawn
	 * @param number of the class of each image
	 * @param turns  quarter turns of each image, 0..3
	 */
	public record Drawn(List<ImageRecord> images, int[] number, int[] turns) {

		/** These images with pairs over them, turned as they were drawn. */
		public PairSet turned(PairSet pairs) {
			return IntStream.of(turns).allMatch(turn -> turn == 0) ? pairs : pairs.turned(turns);
		}
	}

	private final List<ImageRecord> images;
	private final List<int[]> identities;
	private final int ways;
	private final int classesPerBatch;
	private final int imagesPerClass;
	private final int iterations;
	private final long seed;

	/**
	 * @param images          labelled
	 * @param fewest          images an identity needs; those with fewer are left out
	 * @param classesPerBatch at least 2
	 * @param imagesPerClass  at least {@code fewest}; an identity with fewer gives all it has
	 * @param iterations      per epoch, or 0 for as many as show about every image once, each way up
	 * @param turned          whether an identity makes four classes, one for each quarter turn
	 * @param seed            of the draw
	 * @throws IllegalArgumentException when there are too few classes
	 */
	public ClassDraw(List<ImageRecord> images, int fewest, int classesPerBatch, int imagesPerClass, int iterations, boolean turned, long seed) {
		if (classesPerBatch < 2 || imagesPerClass < fewest || iterations < 0) {
			throw new IllegalArgumentException("A batch needs at least 2 identities with at least " + fewest + " images each, not " + classesPerBatch + " with " + imagesPerClass
					+ ", and iterations must not be negative.");
		}
		PairSpace space = new PairSpace(images);
		this.images = space.images();
		this.identities = IntStream.range(0, space.identities()).mapToObj(space::rows).filter(rows -> rows.length >= fewest).toList();
		this.ways = turned ? 4 : 1;
		if ((long) identities.size() * ways < classesPerBatch) {
			throw new IllegalArgumentException("A batch of " + classesPerBatch + " identities needs as many with " + (fewest == 2 ? "two" : Integer.toString(fewest))
					+ " images or more, and there are " + identities.size() + (turned ? ", each in four quarter turns" : "") + ". Ask for fewer identities in a batch, or add images.");
		}
		this.classesPerBatch = classesPerBatch;
		this.imagesPerClass = imagesPerClass;
		long perBatch = (long) classesPerBatch * imagesPerClass;
		long all = ways * identities.stream().mapToLong(rows -> rows.length).sum();
		this.iterations = iterations > 0 ? iterations : (int) Math.max(1, (all + perBatch / 2) / perBatch);
		this.seed = seed;
	}

	public int iterationsPerEpoch() {
		return iterations;
	}

	public Drawn draw(int epoch, int iteration) {
		int classes = identities.size() * ways;
		int batchesPerRound = classes / classesPerBatch;
		int round = iteration / batchesPerRound;
		int start = iteration % batchesPerRound * classesPerBatch;
		int[] order = new SeededRandom(seed, epoch, CLASSES, round).shuffled(classes);
		List<ImageRecord> batch = new ArrayList<>();
		IntStream.Builder numbers = IntStream.builder();
		IntStream.Builder turns = IntStream.builder();
		for (int i = start; i < start + classesPerBatch; i++) {
			for (int row : choose(order[i], epoch, round)) {
				batch.add(images.get(row));
				numbers.add(order[i]);
				turns.add(order[i] / identities.size());
			}
		}
		return new Drawn(batch, numbers.build().toArray(), turns.build().toArray());
	}

	/** The class's images of this round: the next ones of an order drawn for the epoch, beginning anew at its end. */
	private int[] choose(int number, int epoch, int round) {
		int[] rows = identities.get(number % identities.size());
		int[] order = new SeededRandom(seed, epoch, number).shuffled(rows.length);
		int count = Math.min(imagesPerClass, rows.length);
		return IntStream.range(0, count).map(i -> rows[order[(int) (((long) round * count + i) % rows.length)]]).toArray();
	}
}
