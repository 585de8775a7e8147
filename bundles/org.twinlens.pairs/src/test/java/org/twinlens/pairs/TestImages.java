package org.twinlens.pairs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.Pair;
import org.twinlens.core.PairSet;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Labelled images without pixels. */
public final class TestImages {

	private TestImages() {
	}

	/** Identities {@code P0}, {@code P1}, ... with so many images each, named as the LFW set names them; ids run from 1. */
	public static List<ImageRecord> of(int... imagesPerIdentity) {
		List<ImageRecord> images = new ArrayList<>();
		for (int identity = 0; identity < imagesPerIdentity.length; identity++) {
			for (int number = 1; number <= imagesPerIdentity[identity]; number++) {
				images.add(image(images.size() + 1, "P" + identity, number));
			}
		}
		return images;
	}

	public static ImageRecord image(long id, String identity, int number) {
		return new ImageRecord(id, "%064x".formatted(id), identity, "", "%s_%04d.jpg".formatted(identity, number), 8, 8);
	}

	/** One to eight identities with one to eight images each, at least one positive and one negative pair. */
	public static Arbitrary<List<ImageRecord>> pairable() {
		return Arbitraries.integers().between(1, 8).array(int[].class).ofMinSize(2).ofMaxSize(8).filter(counts -> Arrays.stream(counts).anyMatch(n -> n > 1))
				.map(TestImages::of);
	}

	/** The pairs without order: a pair of images as a set of two ids. Throws when an image is paired with itself. */
	public static List<Set<Long>> unordered(PairSet pairs) {
		return pairs.pairs().stream().map(pair -> Set.of(pair.first().id(), pair.second().id())).toList();
	}

	/** Whether every label says what the identities say, no image meets itself and no two pairs are the same. */
	public static boolean sound(PairSet pairs) {
		List<Set<Long>> unordered = unordered(pairs);
		return new HashSet<>(unordered).size() == pairs.size() && pairs.pairs().stream().allMatch(TestImages::labelled);
	}

	private static boolean labelled(Pair pair) {
		return pair.same() == pair.first().sameIdentity(pair.second());
	}

	/** Of each row. */
	static int[] turns(PairSet pairs) {
		return IntStream.range(0, pairs.images().size()).map(pairs::turns).toArray();
	}
}
