package org.twinlens.experiments;

import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.twinlens.core.metrics.AreaUnderCurve;
import org.twinlens.core.metrics.ConfusionMatrix;
import org.twinlens.core.metrics.EqualErrorRate;
import org.twinlens.core.metrics.FnmrAtFmr;
import org.twinlens.core.metrics.Roc;

/** The figures of a report, in its order. */
public enum Term {

	EER("Equal error rate", "Error rate at the threshold where FMR and FNMR are equal. 0 % is perfect, 50 % is guessing. It describes the scores, not the chosen threshold.",
			m -> EqualErrorRate.of(m.roc()).value()),
	AUC("Area under the ROC curve", "Probability that a random genuine pair scores higher than a random impostor pair. 1 is perfect, 0.5 is guessing.",
			m -> AreaUnderCurve.of(m.roc())),
	FNMR_AT_FMR_10("FNMR at FMR 10 %", "Share of genuine pairs rejected when the threshold is set so that at most one impostor pair in 10 is accepted.", 0.1),
	FNMR_AT_FMR_1("FNMR at FMR 1 %", "Share of genuine pairs rejected when the threshold is set so that at most one impostor pair in 100 is accepted.", 0.01),
	FNMR_AT_FMR_01("FNMR at FMR 0.1 %", "Share of genuine pairs rejected when the threshold is set so that at most one impostor pair in 1,000 is accepted.", 0.001),
	ACCURACY("Accuracy", "Share of pairs decided rightly at the frozen threshold. It leans to the kind of pair there is more of.", m -> m.decisions().accuracy()),
	BALANCED_ACCURACY("Balanced accuracy", "Mean of the shares of genuine and of impostor pairs decided rightly; does not depend on how many there are of each.",
			m -> m.decisions().balancedAccuracy()),
	PRECISION("Precision", "Share of accepted pairs that are genuine. Depends on how many impostor pairs the test holds.", m -> m.decisions().precision()),
	RECALL("Recall", "Share of genuine pairs accepted; 100 % − FNMR.", m -> m.decisions().recall()),
	F1("F1", "Harmonic mean of precision and recall.", m -> m.decisions().f1()),
	FMR("False match rate", "Share of impostor pairs accepted at the frozen threshold: how often a stranger gets in.", m -> m.decisions().fmr()),
	FNMR("False non-match rate", "Share of genuine pairs rejected at the frozen threshold: how often the right person is turned away.", m -> m.decisions().fnmr()),
	CROSS_ENTROPY("Binary cross-entropy", "Mean surprise when similarities are read as probabilities, in nats. 0 is perfect; 0.693 is a coin.", m -> m.loss());

	/**
	 * What figures are computed from.
	 *
	 * @param roc       of the pairs
	 * @param decisions at the frozen threshold
	 * @param loss      binary cross-entropy
	 */
	record Measurement(Roc roc, ConfusionMatrix decisions, double loss) {
	}

	private final String title;
	private final String meaning;
	private final double fmr;
	private final ToDoubleFunction<Measurement> value;

	Term(String title, String meaning, ToDoubleFunction<Measurement> value) {
		this.title = title;
		this.meaning = meaning;
		this.fmr = Double.NaN;
		this.value = value;
	}

	Term(String title, String meaning, double fmr) {
		this.title = title;
		this.meaning = meaning;
		this.fmr = fmr;
		this.value = m -> FnmrAtFmr.of(m.roc(), fmr);
	}

	/** The figure's name. */
	public String title() {
		return title;
	}

	/** One sentence or two on what the figure says. */
	public String meaning() {
		return meaning;
	}

	/** Whether it is a share of something, shown in per cent; {@link #AUC}, {@link #F1} and {@link #CROSS_ENTROPY} are plain numbers. */
	public boolean share() {
		return this != AUC && this != F1 && this != CROSS_ENTROPY;
	}

	/** The figure, or NaN. */
	double value(Measurement measurement) {
		return value.applyAsDouble(measurement);
	}

	/** Why these pairs cannot show the figure, though it may be computed. */
	Optional<String> refusal(Measurement measurement) {
		return Double.isNaN(fmr) ? Optional.empty() : FnmrAtFmr.refusal(measurement.roc(), fmr);
	}

	/** Why the figure is NaN. */
	String undefined(Measurement measurement) {
		if (measurement.roc().genuine() == 0) {
			return "There are no genuine pairs.";
		}
		return measurement.roc().impostors() == 0 ? "There are no impostor pairs." : "No pair was accepted at the frozen threshold.";
	}
}
