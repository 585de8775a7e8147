package org.twinlens.pairs.internal;

import org.osgi.service.component.annotations.Component;
import org.twinlens.core.PairSet;
import org.twinlens.core.PairSetBuilder;
import org.twinlens.pairs.PairGenerator;

/** Random pairs, half positive and half negative, none twice. */
@Component
public final class BalancedPairGenerator implements PairGenerator {

	@Override
	public String id() {
		return "balanced";
	}

	@Override
	public String description() {
		return "Random pairs, half positive (each identity its equal share) and half negative, none twice";
	}

	@Override
	public PairSet generate(Request request) {
		PairSpace space = new PairSpace(request.images());
		int wanted = request.budget() > 0 ? Math.max(1, request.budget() / 2) : PairSetBuilder.MOST_PAIRS / 2;
		return BalancedDraw.draw(space, (int) Math.min(BalancedDraw.most(space), wanted), new SeededRandom(request.seed()));
	}
}
