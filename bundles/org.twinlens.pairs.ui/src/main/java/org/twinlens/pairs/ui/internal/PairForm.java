package org.twinlens.pairs.ui.internal;

import org.twinlens.core.Part;
import org.twinlens.pairs.PairGenerator;
import org.twinlens.pairs.PairGenerator.Request;
import org.twinlens.pairs.file.PairOrigin;

/**
 * What is asked for in the form.
 *
 * @param generator id of the generator
 * @param split     name of the split; empty while the study has none
 * @param part      of the split
 * @param budget    pairs at most, 0 for all
 * @param balance   share of positive pairs, between 0 and 1
 * @param seed      of the draw
 */
public record PairForm(String generator, String split, Part part, int budget, double balance, long seed) {

	public static final PairForm DEFAULT = new PairForm("balanced", "", Part.TRAIN, 10_000, Request.EVEN, 1);

	public PairForm withGenerator(String other) {
		return new PairForm(other, split, part, budget, balance, seed);
	}

	public PairForm withSplit(String other) {
		return new PairForm(generator, other, part, budget, balance, seed);
	}

	public PairForm withPart(Part other) {
		return new PairForm(generator, split, other, budget, balance, seed);
	}

	public PairForm withBudget(int other) {
		return new PairForm(generator, split, part, other, balance, seed);
	}

	public PairForm withBalance(double other) {
		return new PairForm(generator, split, part, budget, other, seed);
	}

	public PairForm withSeed(long other) {
		return new PairForm(generator, split, part, budget, balance, other);
	}

	/** What a set says of itself that was made so. */
	PairOrigin origin(PairGenerator maker) {
		return new PairOrigin(generator, split, part, budget, seed, maker.balances() && balance != Request.EVEN ? balance : null);
	}

	/** How a set came about, as far as it says so; the rest stays as it is here. */
	PairForm like(PairOrigin origin) {
		if (origin.split() == null || origin.part() == null) { // a protocol or a file of others
			return this;
		}
		return new PairForm(origin.generator(), origin.split(), origin.part(), origin.budget(), origin.balance() == null ? Request.EVEN : origin.balance(), origin.seed());
	}
}
