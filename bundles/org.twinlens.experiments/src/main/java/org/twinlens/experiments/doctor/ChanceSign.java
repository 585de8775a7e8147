package org.twinlens.experiments.doctor;

import java.util.List;
import java.util.stream.Stream;

import org.twinlens.experiments.doctor.Finding.Kind;
import org.twinlens.experiments.doctor.Finding.Severity;
import org.twinlens.experiments.order.Setting;
import org.twinlens.model.EpochMetrics;
import org.twinlens.model.ModelEvent.Epoch;

/** No better than guessing after several epochs. */
final class ChanceSign implements SiameseDoctor.Sign {

	/** An equal error rate of a half is guessing; on a few thousand pairs one below this is not reached by luck. */
	static final double GUESSING = 0.45;
	/** A network may take its time to begin. */
	static final int EPOCHS = 3;

	@Override
	public Stream<Finding> look(Evidence run) {
		return Evidence.since(run.epochs(), Epoch::epoch, epoch -> Evidence.judged(epoch).eer() >= GUESSING)
				.filter(since -> run.lastEpoch().orElseThrow().epoch() - since + 1 >= EPOCHS).map(since -> finding(run, since)).stream();
	}

	private static Finding finding(Evidence run, int since) {
		Epoch last = run.lastEpoch().orElseThrow();
		EpochMetrics metrics = Evidence.judged(last);
		boolean learns = last.training().eer() < GUESSING;
		return new Finding(Kind.CHANCE, Severity.ERROR, since, "No better than guessing",
				"The equal error rate is " + Evidence.percent(metrics.eer()) + " after epoch " + last.epoch() + (last.validation().isPresent() ? " on validation pairs" : "")
						+ "; a coin has 50\u00A0%. It has been so for " + (last.epoch() - since + 1) + " epochs."
						+ (learns ? " On training pairs it is " + Evidence.percent(last.training().eer()) + ": what the network learns does not carry over to identities it has not seen." : ""),
				learns ? "Train on more identities, or vary the images." : "Look for a good rate with the learning-rate finder; check in the strip of validation pairs that identities and pictures are right.",
				learns ? List.of(new Remedy.Change(Setting.AUGMENT, "both"), new Remedy.Change(Setting.IDENTITIES, "32"))
						: List.of(new Remedy.Change(Setting.FIND_RATE, "true"), new Remedy.Change(Setting.LEARNING_RATE, run.rateTimes(10))));
	}
}
