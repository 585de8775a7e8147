package org.twinlens.experiments.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.twinlens.experiments.doctor.Finding.Kind;
import org.twinlens.experiments.doctor.Finding.Severity;
import org.twinlens.experiments.order.Setting;
import org.twinlens.model.EmbeddingHealth;
import org.twinlens.model.ModelEvent.Diagnosis;
import org.twinlens.model.architecture.Architecture.Loss;

/** All images are embedded in the same place, or along a line: the easiest way for a twin network to be wrong. */
final class CollapseSign implements SiameseDoctor.Sign {

	/** Embeddings that differ from their mean by less than a hundredth of its length are the same for all a network can use. */
	static final double NO_SPREAD = 0.01;
	/** A tower of sigmoids begins with little spread, so alone it says little below this; it does together with similarities that are alike. */
	static final double LITTLE_SPREAD = 0.05;
	/** Positive and negative pairs closer together than this, on a scale from 0 to 1, are not told apart. */
	static final double NO_GAP = 0.02;
	/** Jing et al. 2022, "Understanding dimensional collapse in contrastive self-supervised learning": a learned embedding should not lie on a line. */
	static final double FEW_DIMENSIONS = 1.5;
	/** In fewer dimensions a line may be all there is. */
	static final int ENOUGH_DIMENSIONS = 8;

	@Override
	public Stream<Finding> look(Evidence run) {
		List<Diagnosis> diagnoses = run.history().diagnoses();
		Optional<Integer> collapsed = Evidence.since(diagnoses, Diagnosis::epoch, diagnosis -> isCollapsed(diagnosis.embedding()));
		if (collapsed.isPresent()) {
			return Stream.of(collapse(run, collapsed.get()));
		}
		return Evidence.since(diagnoses, Diagnosis::epoch, diagnosis -> isFlat(diagnosis.embedding())).map(epoch -> flat(run, epoch)).stream();
	}

	private static boolean isCollapsed(EmbeddingHealth embedding) {
		double gap = Math.abs(embedding.genuineSimilarity() - embedding.impostorSimilarity());
		return embedding.spread() < NO_SPREAD && !(gap >= NO_GAP) || embedding.spread() < LITTLE_SPREAD && gap < NO_GAP;
	}

	private static boolean isFlat(EmbeddingHealth embedding) {
		return embedding.dimensions() >= ENOUGH_DIMENSIONS && embedding.effectiveDimensions() < FEW_DIMENSIONS;
	}

	private static Finding collapse(Evidence run, int epoch) {
		EmbeddingHealth embedding = run.lastDiagnosis().orElseThrow().embedding();
		String similarities = Double.isNaN(embedding.genuineSimilarity()) || Double.isNaN(embedding.impostorSimilarity()) ? ""
				: " Pairs of the same identity have a similarity of " + Evidence.number(embedding.genuineSimilarity()) + " on average, pairs of different ones "
						+ Evidence.number(embedding.impostorSimilarity()) + ".";
		String explanation = "The network gives nearly the same embedding to every image: embeddings differ from their mean by " + Evidence.percent(embedding.spread())
				+ " of its length only." + similarities + " Where all images lie in the same place, no threshold can tell identities apart.";
		List<Remedy> remedies = new ArrayList<>(List.of(new Remedy.Change(Setting.LEARNING_RATE, run.rateTimes(0.1)), new Remedy.Network("Add batch normalisation")));
		if (!run.run().config().balanceLabels()) {
			remedies.add(0, new Remedy.Change(Setting.BALANCE, "true"));
		}
		if (run.run().architecture().loss() == Loss.CONTRASTIVE) {
			remedies.add(new Remedy.Change(Setting.MARGIN, Evidence.number(2 * run.run().config().margin())));
		}
		return new Finding(Kind.COLLAPSE, Severity.ERROR, epoch, "All embeddings are alike", explanation,
				"Give negative pairs as much weight as positive ones, try a tenth of the learning rate, and normalise within the network.", remedies);
	}

	private static Finding flat(Evidence run, int epoch) {
		EmbeddingHealth embedding = run.lastDiagnosis().orElseThrow().embedding();
		return new Finding(Kind.FEW_DIMENSIONS, Severity.WARNING, epoch, "Embeddings lie on a line",
				"Of " + embedding.dimensions() + " dimensions the embeddings use " + Evidence.number(embedding.effectiveDimensions())
						+ " (participation ratio of the eigenvalues of their covariance). Identities can then differ in one way only, and many will be mistaken for each other.",
				"Show more identities in a batch, so that there is more to tell apart, or normalise within the network.",
				List.of(new Remedy.Change(Setting.IDENTITIES, "32"), new Remedy.Network("Add batch normalisation")));
	}
}
