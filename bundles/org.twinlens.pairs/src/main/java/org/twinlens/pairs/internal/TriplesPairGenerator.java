package org.twinlens.pairs.internal;

import org.osgi.service.component.annotations.Component;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.PairSet;
import org.twinlens.core.PairSetBuilder;
import org.twinlens.pairs.PairGenerator;

/** The seed study's way: triples of anchor, positive and negative image, each giving the pairs (anchor, positive, 1) and (anchor, negative, 0), one after the other. */
@Component
public final class TriplesPairGenerator implements PairGenerator {

	/** Random draws before the images are gone through one by one. */
	private static final int TRIES = 16;

	@Override
	public String id() {
		return "triples";
	}

	@Override
	public String description() {
		return "Anchor, positive and negative images, each triple turned into a positive and a negative pair of the anchor; by default a triple for each image";
	}

	@Override
	public PairSet generate(Request request) {
		PairSpace space = new PairSpace(request.images());
		int triples = request.budget() > 0 ? Math.max(1, request.budget() / 2) : (int) Math.max(1, Math.min(BalancedDraw.most(space), request.images().size()));
		BalancedDraw.check(space, triples);
		SeededRandom random = new SeededRandom(request.seed());
		long[] positives = BalancedDraw.positives(space, triples, random);
		random.shuffle(positives);
		LongSet negatives = new LongSet(triples);
		PairSetBuilder pairs = new PairSetBuilder(space.images(), 2 * triples);
		for (int drawn = 0; drawn < triples; drawn++) {
			long positive = positives[drawn];
			boolean turned = random.nextBoolean();
			int anchor = turned ? PairSpace.second(positive) : PairSpace.first(positive);
			int mate = turned ? PairSpace.first(positive) : PairSpace.second(positive);
			int negative = negative(space, anchor, negatives, random);
			if (negative < 0) { // all of the anchor's are used: the other image may still have one
				int swap = anchor;
				anchor = mate;
				mate = swap;
				negative = negative(space, anchor, negatives, random);
			}
			if (negative < 0) {
				throw new IllegalArgumentException(space.describe() + ", and the anchors' negative pairs are used up after " + drawn + " of " + triples
						+ " triples. Ask for fewer, or add images of other identities.");
			}
			pairs.add(anchor, mate, true);
			pairs.add(anchor, negative, false);
		}
		return pairs.build();
	}

	/** An image of another identity not yet paired with the anchor, or −1. */
	private static int negative(PairSpace space, int anchor, LongSet used, SeededRandom random) {
		int images = space.images().size();
		for (int tried = 0; tried < TRIES; tried++) {
			int other = random.nextInt(images);
			if (take(space, anchor, other, used)) {
				return other;
			}
		}
		int start = random.nextInt(images);
		for (int i = 0; i < images; i++) {
			int other = (start + i) % images;
			if (take(space, anchor, other, used)) {
				return other;
			}
		}
		return -1;
	}

	private static boolean take(PairSpace space, int anchor, int other, LongSet used) {
		ImageRecord image = space.images().get(anchor);
		return !image.sameIdentity(space.images().get(other)) && used.add(PairSpace.pack(anchor, other));
	}
}
