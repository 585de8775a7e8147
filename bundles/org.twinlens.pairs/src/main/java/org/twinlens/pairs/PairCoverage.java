package org.twinlens.pairs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.PairSet;

/**
 * What a set of pairs makes of the images there are.
 *
 * @param positives      positive pairs
 * @param negatives      negative pairs
 * @param imagesUsed     images in at least one pair
 * @param images         images there are
 * @param identitiesUsed identities with at least one image in a pair
 * @param identities     identities there are
 * @param strangers      images in a pair that are not among those there are
 * @param outdated       pairs whose label is not what their images' identities say now
 * @param shares         what each identity has of the pairs, by name
 */
public record PairCoverage(int positives, int negatives, int imagesUsed, int images, int identitiesUsed, int identities, int strangers, int outdated, List<Share> shares) {

	/**
	 * An identity's share.
	 *
	 * @param images    it has
	 * @param used      images of it in at least one pair
	 * @param positives positive pairs of two of its images
	 * @param negatives negative pairs of one of its images; each counts for both its identities
	 */
	public record Share(String identity, int images, int used, int positives, int negatives) {
	}

	public PairCoverage {
		shares = List.copyOf(shares);
	}

	/**
	 * @param available the images the pairs could be made of; images of the pairs that are not among them, and unlabelled ones, count as well
	 */
	public static PairCoverage of(PairSet pairs, List<ImageRecord> available) {
		Map<String, Counts> identities = new TreeMap<>();
		Map<Long, ImageRecord> all = new HashMap<>();
		available.forEach(image -> all.put(image.id(), image));
		int there = all.size();
		pairs.images().forEach(image -> all.put(image.id(), image));
		int strangers = all.size() - there;
		all.values().forEach(image -> counts(identities, image).images++);
		List<Counts> ofRow = new ArrayList<>(pairs.images().size());
		for (ImageRecord image : pairs.images()) {
			Counts counts = counts(identities, image);
			counts.used++;
			ofRow.add(counts);
		}
		int positives = 0;
		int outdated = 0;
		for (int i = 0; i < pairs.size(); i++) {
			Counts first = ofRow.get(pairs.first(i));
			Counts second = ofRow.get(pairs.second(i));
			if (pairs.same(i)) {
				positives++;
				first.positives++;
			} else {
				first.negatives++;
			}
			if (first != second) {
				if (pairs.same(i)) {
					second.positives++;
				} else {
					second.negatives++;
				}
			}
			outdated += pairs.same(i) == pairs.images().get(pairs.first(i)).sameIdentity(pairs.images().get(pairs.second(i))) ? 0 : 1;
		}
		identities.remove("");
		List<Share> shares = identities.entrySet().stream().map(e -> e.getValue().share(e.getKey())).toList();
		int used = (int) shares.stream().filter(share -> share.used() > 0).count();
		return new PairCoverage(positives, pairs.size() - positives, pairs.images().size(), all.size(), used, shares.size(), strangers, outdated, shares);
	}

	/** Those of an unlabelled image are counted under no name. */
	private static Counts counts(Map<String, Counts> identities, ImageRecord image) {
		return identities.computeIfAbsent(image.identity() == null ? "" : image.identity(), identity -> new Counts());
	}

	private static final class Counts {

		private int images;
		private int used;
		private int positives;
		private int negatives;

		private Share share(String identity) {
			return new Share(identity, images, used, positives, negatives);
		}
	}
}
