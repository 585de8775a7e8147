package org.twinlens.experiments.order;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What of a study an order is checked against.
 *
 * @param images        labelled or not
 * @param splits        by name
 * @param pairSets      saved ones by name
 * @param architectures the study's architectures by name
 */
public record StudyFacts(long images, List<SplitFacts> splits, List<PairSetFacts> pairSets, List<String> architectures) {

	public StudyFacts {
		splits = List.copyOf(splits);
		pairSets = List.copyOf(pairSets);
		architectures = List.copyOf(architectures);
	}

	/** @param leak why it leaks, in sentences; empty when it is not known to */
	public record SplitFacts(String name, String leak, PartFacts train, PartFacts calibration, PartFacts test) {
	}

	/** @param pairs how many it holds, or -1 when its file does not say */
	public record PairSetFacts(String name, int pairs) {
	}

	/**
	 * The images of a part.
	 *
	 * @param images     in all
	 * @param identities in all
	 * @param several    identities with two images or more
	 * @param repeated   images of those
	 * @param positives  pairs of the same identity there are
	 * @param negatives  pairs of two identities there are
	 */
	public record PartFacts(long images, long identities, long several, long repeated, long positives, long negatives) {

		/** @param imagesOfEach how many images each identity has, at least one */
		public static PartFacts of(Collection<Long> imagesOfEach) {
			long images = imagesOfEach.stream().mapToLong(Long::longValue).sum();
			long positives = imagesOfEach.stream().mapToLong(n -> n * (n - 1) / 2).sum();
			long several = imagesOfEach.stream().filter(n -> n > 1).count();
			long repeated = imagesOfEach.stream().filter(n -> n > 1).mapToLong(Long::longValue).sum();
			return new PartFacts(images, imagesOfEach.size(), several, repeated, positives, images * (images - 1) / 2 - positives);
		}

		/** The pairs of a balanced set at most. */
		public long balancedPairs() {
			return 2 * Math.min(positives, negatives);
		}
	}

	public Optional<SplitFacts> split(String name) {
		return splits.stream().filter(split -> split.name().equals(name)).findFirst();
	}

	public Optional<PairSetFacts> pairSet(String name) {
		return pairSets.stream().filter(set -> set.name().equals(name)).findFirst();
	}
}
