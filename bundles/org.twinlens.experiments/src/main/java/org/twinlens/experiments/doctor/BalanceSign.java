package org.twinlens.experiments.doctor;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.twinlens.experiments.doctor.Finding.Kind;
import org.twinlens.experiments.doctor.Finding.Severity;
import org.twinlens.experiments.order.Setting;
import org.twinlens.model.EpochMetrics;

/** Far more pairs of one kind than of the other, all with the same weight: always answering the same is then a good answer. */
final class BalanceSign implements SiameseDoctor.Sign {

	/** With a quarter of one kind, always answering the other is right in three of four. */
	static final double FEW = 0.25;
	private static final double NOTHING = 1e-9;

	@Override
	public Stream<Finding> look(Evidence run) {
		if (run.run().config().balanceLabels()) {
			return Stream.empty();
		}
		double[] shares = run.epochs().stream().map(epoch -> positives(epoch.training())).filter(OptionalDouble::isPresent).mapToDouble(OptionalDouble::getAsDouble).sorted().toArray();
		double share = shares.length == 0 ? 0.5 : shares[shares.length / 2];
		return share < FEW || share > 1 - FEW ? Stream.of(finding(share, run.lastEpoch().orElseThrow().training())) : Stream.empty();
	}

	/**
	 * The share of positive pairs, which no figure says but all together do: with accuracy a, precision p, recall r and the share s, the wrong answers are
	 * 1 - a = s·(1 - r) + s·r·(1/p - 1). Empty when every answer is right.
	 */
	static OptionalDouble positives(EpochMetrics metrics) {
		double wrong = 1 - metrics.accuracy();
		double wrongForEachPositive = metrics.recall() == 0 && Double.isNaN(metrics.precision()) ? 1 : 1 - 2 * metrics.recall() + metrics.recall() / metrics.precision();
		if (!(wrong > NOTHING) || !(wrongForEachPositive > NOTHING)) {
			return OptionalDouble.empty();
		}
		return OptionalDouble.of(Math.min(1, wrong / wrongForEachPositive));
	}

	private static Finding finding(double share, EpochMetrics last) {
		boolean few = share < 0.5;
		return new Finding(Kind.UNBALANCED_PAIRS, Severity.WARNING, 0, few ? "Few positive pairs" : "Few negative pairs",
				Evidence.percent(share) + " of the training pairs show the same identity twice, and all pairs weigh the same. Answering \"" + (few ? "different" : "same")
						+ "\" to everything would be right in " + Evidence.percent(Math.max(share, 1 - share)) + ": an accuracy of " + Evidence.percent(last.accuracy())
						+ " says little, and the network is drawn to that answer.",
				"Let positive and negative pairs weigh the same, or draw as many of each.",
				List.of(new Remedy.Change(Setting.BALANCE, "true"), new Remedy.Change(Setting.BATCHES, "fresh")));
	}
}
