package org.twinlens.experiments.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.twinlens.core.image.Augmentation;
import org.twinlens.experiments.doctor.Finding.Kind;
import org.twinlens.experiments.doctor.Finding.Severity;
import org.twinlens.experiments.order.Setting;
import org.twinlens.model.ModelEvent.Epoch;

/** Training goes on getting better while validation gets worse: the network learns its images by heart (Prechelt 1998, "Early stopping - but when?"). */
final class OverfittingSign implements SiameseDoctor.Sign {

	/** Validation goes up and down by chance; so many epochs after its best it is no chance any more. */
	static final int PATIENCE = 3;
	/** And so far above its best: Prechelt's generalisation loss of 10 %. */
	static final double RISEN = 1.1;

	@Override
	public Stream<Finding> look(Evidence run) {
		List<Epoch> epochs = run.epochs().stream().filter(epoch -> epoch.validation().isPresent()).toList();
		if (epochs.size() <= PATIENCE) {
			return Stream.empty();
		}
		Epoch best = epochs.stream().reduce((a, b) -> loss(b) < loss(a) ? b : a).orElseThrow();
		Epoch last = epochs.get(epochs.size() - 1);
		boolean risen = last.epoch() - best.epoch() >= PATIENCE && loss(last) > RISEN * loss(best);
		return risen && last.training().loss() < best.training().loss() ? Stream.of(finding(run, best, last)) : Stream.empty();
	}

	private static double loss(Epoch epoch) {
		return epoch.validation().orElseThrow().loss();
	}

	private static Finding finding(Evidence run, Epoch best, Epoch last) {
		String explanation = "The validation loss was lowest in epoch " + best.epoch() + " with " + Evidence.number(loss(best)) + " and is " + Evidence.number(loss(last))
				+ " now, while the training loss has gone on falling from " + Evidence.number(best.training().loss()) + " to " + Evidence.number(last.training().loss())
				+ ". The network learns its training images by heart instead of what makes two images alike.";
		List<Remedy> remedies = new ArrayList<>();
		if (run.run().config().stopping().patience() == 0) {
			remedies.add(new Remedy.Change(Setting.PATIENCE, "5"));
		}
		if (run.run().config().augmentation().equals(Augmentation.NONE)) {
			remedies.add(new Remedy.Change(Setting.AUGMENT, "both"));
		}
		remedies.add(new Remedy.Network("Add dropout or an L2 penalty, or make the network smaller"));
		return new Finding(Kind.OVERFITTING, Severity.WARNING, best.epoch() + 1, "Overfitting", explanation,
				"The checkpoint \"best\" has what was learned until epoch " + best.epoch()
						+ ". Vary the images, stop early, or regularise the network; more identities in the training part help most.",
				remedies);
	}
}
