package org.twinlens.experiments.doctor;

import java.util.List;
import java.util.stream.Stream;

import org.twinlens.experiments.doctor.Finding.Kind;
import org.twinlens.experiments.doctor.Finding.Severity;
import org.twinlens.experiments.order.Setting;

/** Nothing is measured on identities the network has not seen. */
final class ValidationSign implements SiameseDoctor.Sign {

	@Override
	public Stream<Finding> look(Evidence run) {
		boolean none = !run.epochs().isEmpty() && run.epochs().stream().allMatch(epoch -> epoch.validation().isEmpty());
		return none ? Stream.of(new Finding(Kind.NO_VALIDATION, Severity.NOTE, 0, "Nothing to validate with",
				"The split \"" + run.run().split() + "\" has no calibration pairs, so all figures are of pairs the network is trained on. Nobody can tell learning from learning by heart, "
						+ "no epoch can be called the best, and no threshold can be chosen.",
				"Train on a split with a calibration part.", List.of(new Remedy.Change(Setting.SPLIT, "default")))) : Stream.empty();
	}
}
