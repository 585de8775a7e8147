package org.twinlens.model.dl4j.internal;

import org.twinlens.core.PairSet;
import org.twinlens.model.TrainingConfig.Mining;

/**
 * The mean of what pairs cost each by itself.
 *
 * @param cost   of a pair
 * @param mining which pairs count
 */
record PairwiseObjective(PairCost cost, Mining mining) implements Objective {

	@Override
	public double similarity(double output) {
		return cost.similarity(output);
	}

	@Override
	public double[] differentiate(PairSet pairs, double[] outputs, PairScores scores) {
		double[] similarities = new double[outputs.length];
		for (int i = 0; i < outputs.length; i++) {
			similarities[i] = cost.similarity(outputs[i]);
			scores.add(similarities[i], pairs.same(i));
		}
		boolean[] chosen = PairMining.choose(mining, pairs, similarities);
		for (int i = 0; i < outputs.length; i++) {
			if (chosen[i]) {
				scores.addTerm(cost.loss(outputs[i], pairs.same(i)), pairs.same(i));
			}
		}
		double[] slopes = new double[outputs.length];
		for (int i = 0; i < outputs.length; i++) {
			slopes[i] = chosen[i] ? cost.slope(outputs[i], pairs.same(i)) * scores.weight(pairs.same(i)) : 0;
		}
		return slopes;
	}
}
