package org.twinlens.dataset.internal.leak;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The pairs of the camera probe, fold by fold: both images of a pair are of identities of its fold, so that pairs of different folds share no identity. Drawn with a fixed seed: the
 * same images give the same pairs.
 */
final class ProbePairs {

	static final int FOLDS = 5;
	private static final int MOST_GENUINE = 2000;
	private static final int TRIES = 20;

	/** @param genuine whether both show the same identity */
	record ProbePair(SplitImage first, SplitImage second, boolean genuine) {
	}

	private final Random random = new Random(1);
	private final List<List<ProbePair>> folds = new ArrayList<>();
	private final int identities;

	ProbePairs(List<SplitImage> images) {
		Map<String, List<SplitImage>> byIdentity = images.stream().filter(image -> image.statistics() != null)
				.collect(Collectors.groupingBy(SplitImage::identity, TreeMap::new, Collectors.toList()));
		List<List<SplitImage>> several = new ArrayList<>(byIdentity.values().stream().filter(of -> of.size() > 1).toList());
		List<List<SplitImage>> single = new ArrayList<>(byIdentity.values().stream().filter(of -> of.size() == 1).toList());
		Collections.shuffle(several, random);
		Collections.shuffle(single, random);
		identities = several.size();
		int each = identities == 0 ? 0 : Math.max(1, MOST_GENUINE / identities);
		for (int fold = 0; fold < FOLDS; fold++) {
			folds.add(fold(every(several, fold), every(single, fold), each));
		}
	}

	/** Identities with two images or more. */
	int identities() {
		return identities;
	}

	List<List<ProbePair>> folds() {
		return folds;
	}

	private static List<List<SplitImage>> every(List<List<SplitImage>> of, int fold) {
		List<List<SplitImage>> chosen = new ArrayList<>();
		for (int i = fold; i < of.size(); i += FOLDS) {
			chosen.add(of.get(i));
		}
		return chosen;
	}

	private List<ProbePair> fold(List<List<SplitImage>> several, List<List<SplitImage>> single, int each) {
		List<ProbePair> pairs = new ArrayList<>();
		for (List<SplitImage> images : several) {
			pairs.addAll(genuine(images, each));
		}
		List<List<SplitImage>> all = new ArrayList<>(several);
		all.addAll(single);
		int impostors = all.size() < 2 ? 0 : pairs.size();
		for (int i = 0; i < impostors; i++) {
			int first = random.nextInt(all.size());
			int second = (first + 1 + random.nextInt(all.size() - 1)) % all.size();
			pairs.add(new ProbePair(any(all.get(first)), any(all.get(second)), false));
		}
		return pairs;
	}

	/** Different pairs of an identity, as many as asked for or as there are. */
	private List<ProbePair> genuine(List<SplitImage> images, int most) {
		long there = (long) images.size() * (images.size() - 1) / 2;
		List<ProbePair> pairs = new ArrayList<>();
		if (there <= most) {
			for (int i = 1; i < images.size(); i++) {
				for (int j = 0; j < i; j++) {
					pairs.add(new ProbePair(images.get(i), images.get(j), true));
				}
			}
			return pairs;
		}
		java.util.Set<Long> drawn = new java.util.HashSet<>();
		for (int tries = 0; pairs.size() < most && tries < most * TRIES; tries++) {
			int i = random.nextInt(images.size());
			int j = random.nextInt(images.size());
			if (i != j && drawn.add((long) Math.max(i, j) << 32 | Math.min(i, j))) {
				pairs.add(new ProbePair(images.get(i), images.get(j), true));
			}
		}
		return pairs;
	}

	private SplitImage any(List<SplitImage> images) {
		return images.get(random.nextInt(images.size()));
	}
}
