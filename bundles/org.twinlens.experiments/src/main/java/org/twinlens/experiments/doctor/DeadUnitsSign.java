package org.twinlens.experiments.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.twinlens.experiments.doctor.Finding.Kind;
import org.twinlens.experiments.doctor.Finding.Severity;
import org.twinlens.experiments.order.Setting;
import org.twinlens.model.LayerHealth;
import org.twinlens.model.ModelEvent.Diagnosis;

/** Rectified units that are 0 for every image: they have no gradient and never come back. */
final class DeadUnitsSign implements SiameseDoctor.Sign {

	/** Some units that never fire are usual; Stanford's course CS231n warns of 40 % at too high a learning rate. */
	static final double MANY_DEAD = 0.4;
	static final double ALL_DEAD = 0.95;

	@Override
	public Stream<Finding> look(Evidence run) {
		return Evidence.since(run.history().diagnoses(), Diagnosis::epoch, diagnosis -> !dying(diagnosis).isEmpty()).map(epoch -> finding(run, epoch)).stream();
	}

	private static List<LayerHealth> dying(Diagnosis diagnosis) {
		return diagnosis.layers().stream().filter(layer -> layer.dead() > MANY_DEAD).toList();
	}

	private static Finding finding(Evidence run, int epoch) {
		List<LayerHealth> layers = dying(run.lastDiagnosis().orElseThrow());
		LayerHealth worst = layers.stream().reduce((a, b) -> a.dead() >= b.dead() ? a : b).orElseThrow();
		String explanation = Evidence.percent(worst.dead()) + " of the outputs of " + worst.layer() + " were 0 for every image looked at"
				+ (layers.size() > 1 ? ", and many are in " + Evidence.listed(layers.stream().filter(l -> l != worst).map(LayerHealth::layer).toList()) : "")
				+ ". A relu that is always 0 has no gradient: its weights never change again, and the network is smaller than it looks.";
		List<Remedy> remedies = new ArrayList<>(List.of(new Remedy.Change(Setting.LEARNING_RATE, run.rateTimes(0.1))));
		layers.forEach(layer -> remedies.add(new Remedy.Layer(layer.layer(), "Start " + layer.layer() + " with He-normal weights, or normalise before it")));
		return new Finding(Kind.DEAD_UNITS, worst.dead() > ALL_DEAD ? Severity.ERROR : Severity.WARNING, epoch, "Dead units", explanation,
				"Try a tenth of the learning rate; start relu layers with He-normal weights (He et al. 2015), or put batch normalisation before the relu.", remedies);
	}
}
