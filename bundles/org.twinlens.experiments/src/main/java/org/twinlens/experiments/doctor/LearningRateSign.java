package org.twinlens.experiments.doctor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.twinlens.experiments.doctor.Finding.Kind;
import org.twinlens.experiments.doctor.Finding.Severity;
import org.twinlens.experiments.order.Setting;
import org.twinlens.model.ModelEvent.Epoch;
import org.twinlens.model.ModelEvent.Iteration;

/**
 * Steps too long or too short for the weights. An iteration should change weights by about a thousandth (Stanford's course CS231n, "Ratio of weights:updates"); each threshold
 * leaves a factor of ten and more to either side.
 */
final class LearningRateSign implements SiameseDoctor.Sign {

	static final double USUAL = 1e-3;
	static final double LONG = 2e-2;
	static final double SHORT = 2e-5;
	/** The loss of an epoch so far above the best before it, in training: the steps leap over the minimum. */
	static final double RISEN = 1.2;
	/** So many epochs must have brought less than {@link #FLAT} of the loss before short steps are to blame. */
	static final int EPOCHS = 3;
	static final double FLAT = 0.01;
	/** Late in a schedule the rate is meant to be small. */
	private static final double DECAYED = 0.3;

	@Override
	public Stream<Finding> look(Evidence run) {
		OptionalDouble ratio = run.medianOfLastEpoch(Iteration::updateRatio);
		return Stream.of(high(run, ratio), low(run, ratio)).flatMap(Optional::stream);
	}

	private static Optional<Finding> high(Evidence run, OptionalDouble ratio) {
		if (run.firstBroken().isPresent() || run.epochs().size() < 2) {
			return Optional.empty();
		}
		Epoch last = run.lastEpoch().orElseThrow();
		double best = run.epochs().stream().mapToDouble(epoch -> epoch.training().loss()).min().orElseThrow();
		boolean rising = last.training().loss() > RISEN * best && last.training().loss() > 0.05;
		boolean leaping = ratio.isPresent() && ratio.getAsDouble() > LONG;
		if (!rising && !leaping) {
			return Optional.empty();
		}
		String steps = ratio.isPresent() ? "An iteration changes the weights by " + Evidence.percent(ratio.getAsDouble()) + " (median of the last epoch); about 0.1\u00A0% is usual. " : "";
		String loss = rising ? "The training loss is " + Evidence.number(last.training().loss()) + ", after " + Evidence.number(best) + " at its best: it rises, where it should fall. " : "";
		return Optional.of(new Finding(Kind.RATE_TOO_HIGH, Severity.WARNING, last.epoch(), "The learning rate is too high",
				steps + loss + "Steps so long leap over the minimum instead of going down into it.", "Try a third or a tenth of the learning rate, or look for a good one with the learning-rate finder.",
				List.of(new Remedy.Change(Setting.LEARNING_RATE, run.rateTimes(rising && leaping ? 0.1 : 0.3)), new Remedy.Change(Setting.FIND_RATE, "true"))));
	}

	private static Optional<Finding> low(Evidence run, OptionalDouble ratio) {
		List<Epoch> epochs = run.epochs();
		if (epochs.size() <= EPOCHS || ratio.isEmpty() || !(ratio.getAsDouble() < SHORT)) {
			return Optional.empty();
		}
		double now = epochs.get(epochs.size() - 1).training().loss();
		double before = epochs.get(epochs.size() - 1 - EPOCHS).training().loss();
		double rate = run.medianOfLastEpoch(Iteration::learningRate).orElse(0);
		if (before - now > FLAT * before || now < GradientSign.LOSS_LEFT || rate < DECAYED * run.run().config().learningRate()) {
			return Optional.empty();
		}
		return Optional.of(new Finding(Kind.RATE_TOO_LOW, Severity.WARNING, epochs.get(epochs.size() - EPOCHS).epoch(), "The learning rate is too low",
				"An iteration changes the weights by " + Evidence.number(ratio.getAsDouble()) + " of their size (median of the last epoch); about " + Evidence.number(USUAL)
						+ " is usual. In " + EPOCHS + " epochs the training loss went from " + Evidence.number(before) + " to " + Evidence.number(now) + ": it hardly moves.",
				"Try ten times the learning rate, or look for a good one with the learning-rate finder.",
				List.of(new Remedy.Change(Setting.LEARNING_RATE, run.rateTimes(10)), new Remedy.Change(Setting.FIND_RATE, "true"))));
	}
}
