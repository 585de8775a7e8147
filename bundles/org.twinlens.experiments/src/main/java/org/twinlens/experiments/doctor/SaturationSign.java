package org.twinlens.experiments.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.twinlens.experiments.doctor.Finding.Kind;
import org.twinlens.experiments.doctor.Finding.Severity;
import org.twinlens.model.LayerHealth;
import org.twinlens.model.ModelEvent.Diagnosis;

/** Layers whose sigmoids or hyperbolic tangents stand at their ends (Glorot and Bengio 2010, section 3). */
final class SaturationSign implements SiameseDoctor.Sign {

	/** From half of the outputs on, most of what the layers before could learn does not reach them. */
	static final double SATURATED = 0.5;
	static final double ALL_SATURATED = 0.9;
	/** The head decides; it is sure of itself by design. */
	private static final String HEAD = "head";

	@Override
	public Stream<Finding> look(Evidence run) {
		return Evidence.since(run.history().diagnoses(), Diagnosis::epoch, diagnosis -> !saturated(diagnosis).isEmpty()).map(epoch -> finding(run, epoch)).stream();
	}

	private static List<LayerHealth> saturated(Diagnosis diagnosis) {
		return diagnosis.layers().stream().filter(layer -> layer.saturated() > SATURATED && !layer.layer().equals(HEAD)).toList();
	}

	private static Finding finding(Evidence run, int epoch) {
		List<LayerHealth> layers = saturated(run.lastDiagnosis().orElseThrow());
		LayerHealth worst = layers.stream().reduce((a, b) -> a.saturated() >= b.saturated() ? a : b).orElseThrow();
		String explanation = Evidence.percent(worst.saturated()) + " of the outputs of " + worst.layer() + " stand within 5\u00A0% of their lowest or highest value"
				+ (layers.size() > 1 ? ", and the same is so in " + Evidence.listed(layers.stream().filter(l -> l != worst).map(LayerHealth::layer).toList()) : "")
				+ ". There the curve is flat: a gradient hardly passes, and the layers before it learn slowly or not at all.";
		List<Remedy> remedies = new ArrayList<>();
		layers.forEach(layer -> remedies.add(new Remedy.Layer(layer.layer(), "Use relu in " + layer.layer() + ", or smaller initial weights")));
		return new Finding(Kind.SATURATION, worst.saturated() > ALL_SATURATED ? Severity.ERROR : Severity.WARNING, epoch, "Saturated layer" + (layers.size() > 1 ? "s" : ""), explanation,
				"Use relu in the layers before the embedding, smaller initial weights, or batch normalisation before the sigmoid.", remedies);
	}
}
