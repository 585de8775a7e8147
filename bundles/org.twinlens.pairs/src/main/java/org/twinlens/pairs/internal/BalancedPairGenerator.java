package org.twinlens.pairs.internal;

import org.osgi.service.component.annotations.Component;
import org.twinlens.core.PairSet;
import org.twinlens.core.PairSetBuilder;
import org.twinlens.pairs.PairGenerator;

/** Random pairs, half positive and half negative or as the request's balance says, none twice. */
@Component
public final class BalancedPairGenerator implements PairGenerator {

	@Override
	public String id() {
		return "balanced";
	}

	@Override
	public String description() {
		return "Random pairs, half positive (each identity its equal share) and half negative, or of another balance, none twice";
	}

	@Override
	public boolean balances() {
		return true;
	}

	@Override
	public PairSet generate(Request request) {
		PairSpace space = new PairSpace(request.images());
		SeededRandom random = new SeededRandom(request.seed());
		if (request.balance() == Request.EVEN) {
			int wanted = request.budget() > 0 ? Math.max(1, request.budget() / 2) : PairSetBuilder.MOST_PAIRS / 2;
			return BalancedDraw.draw(space, (int) Math.min(BalancedDraw.most(space), wanted), random);
		}
		if (BalancedDraw.most(space) == 0) {
			throw new IllegalArgumentException(space.describe() + "; a set with some of both needs at least one of each. Add images.");
		}
		double most = Math.min(space.positives() / request.balance(), space.negatives() / (1 - request.balance()));
		long size = Math.max(2, Math.min((long) most, request.budget() > 0 ? request.budget() : PairSetBuilder.MOST_PAIRS));
		long positives = Math.max(1, Math.min(Math.min(size - 1, space.positives()), Math.round(size * request.balance())));
		return BalancedDraw.draw(space, (int) positives, (int) Math.min(size - positives, space.negatives()), random);
	}
}
