package org.twinlens.core.metrics;

import java.util.ArrayList;
import java.util.List;

/**
 * Accuracy by the protocol of Labelled Faces in the Wild, View 2 (Huang et al. 2007): each fold is measured at the threshold with the best accuracy on all the other
 * folds; the mean over folds is given with its standard error s/√n, where s is the sample standard deviation of the folds' accuracies.
 *
 * @param mean          of the folds' accuracies
 * @param standardError of the mean
 * @param accuracies    of each fold
 * @param thresholds    used for each fold
 */
public record FoldedAccuracy(double mean, double standardError, List<Double> accuracies, List<Double> thresholds) {

	public FoldedAccuracy {
		accuracies = List.copyOf(accuracies);
		thresholds = List.copyOf(thresholds);
	}

	/**
	 * @param folds at least two, none empty
	 * @throws IllegalArgumentException with a sentence otherwise
	 */
	public static FoldedAccuracy of(List<ScoredPairs> folds) {
		if (folds.size() < 2 || folds.stream().anyMatch(f -> f.size() == 0)) {
			throw new IllegalArgumentException("A measurement in folds needs at least two folds, none of them empty.");
		}
		List<Double> accuracies = new ArrayList<>();
		List<Double> thresholds = new ArrayList<>();
		for (int k = 0; k < folds.size(); k++) {
			List<ScoredPairs> others = new ArrayList<>(folds);
			ScoredPairs fold = others.remove(k);
			double threshold = new ThresholdCriterion.BestAccuracy().choose(ScoredPairs.union(others)).value();
			thresholds.add(threshold);
			accuracies.add(ConfusionMatrix.at(fold, threshold).accuracy());
		}
		double mean = accuracies.stream().mapToDouble(a -> a).average().orElseThrow();
		double squares = accuracies.stream().mapToDouble(a -> (a - mean) * (a - mean)).sum();
		int n = folds.size();
		return new FoldedAccuracy(mean, Math.sqrt(squares / (n - 1) / n), accuracies, thresholds);
	}
}
