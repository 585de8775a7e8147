package org.twinlens.pairs.internal;

import org.osgi.service.component.annotations.Component;
import org.twinlens.core.PairSet;
import org.twinlens.core.PairSetBuilder;
import org.twinlens.pairs.PairGenerator;

/**
 * Every positive pair and, as far as the budget allows, every negative pair; beyond it a sample of the negative pairs in which every identity has its proportional
 * share, so that error rates estimate those of the exhaustive set. Positive pairs come first; the set is not shuffled.
 */
@Component
public final class EvaluationPairGenerator implements PairGenerator {

	@Override
	public String id() {
		return "evaluation";
	}

	@Override
	public String description() {
		return "Every positive pair and every negative pair, or as many negative pairs as the number asked for leaves room for, spread evenly over the identities";
	}

	@Override
	public PairSet generate(Request request) {
		PairSpace space = new PairSpace(request.images());
		if (space.positives() == 0 || space.negatives() == 0) {
			throw new IllegalArgumentException(space.describe() + "; an evaluation needs some of both. Add images" + (space.negatives() == 0 ? " of other identities." : " of the same identities."));
		}
		int positives = space.checked(space.positives());
		if (request.budget() > 0 && request.budget() <= positives) {
			throw new IllegalArgumentException(space.describe() + ". An evaluation keeps every positive pair, so ask for more than " + positives + " pairs, not "
					+ request.budget() + ".");
		}
		int size = request.budget() > 0 ? (int) Math.min(request.budget(), positives + space.negatives()) : space.checked(positives + space.negatives());
		PairSetBuilder pairs = new PairSetBuilder(space.images(), size);
		for (int identity = 0; identity < space.identities(); identity++) {
			for (long number = 0; number < space.positives(identity); number++) {
				add(pairs, space.positive(identity, number), true);
			}
		}
		// negative pairs are numbered identity by identity: one from each of equal slices is a sample stratified over them
		for (long number : new SeededRandom(request.seed()).draw(space.negatives(), size - positives)) {
			add(pairs, space.negative(number), false);
		}
		return pairs.build();
	}

	private static void add(PairSetBuilder pairs, long pair, boolean same) {
		pairs.add(PairSpace.first(pair), PairSpace.second(pair), same);
	}
}
