package org.twinlens.verification;

import java.util.ArrayList;
import java.util.List;

import org.twinlens.core.Embedding;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.image.Picture;
import org.twinlens.core.image.Pixels;
import org.twinlens.model.TrainedModel;
import org.twinlens.verification.Decision.ReferenceScore;
import org.twinlens.verification.ReferenceGallery.Reference;

/** Verifies probes against one gallery by one rule. Keeps no state of a probe; safe for use by several threads, but not from the user interface's. */
public final class VerificationSession {

	private final TrainedModel model;
	private final ReferenceGallery gallery;
	private final DecisionRule rule;
	private final Reference centroid;

	/** @param model the network the gallery was embedded with; whoever opened it closes it */
	public VerificationSession(TrainedModel model, ReferenceGallery gallery, DecisionRule rule) {
		this.model = model;
		this.gallery = gallery;
		this.rule = rule;
		centroid = new Reference(new ImageRecord(0, "", gallery.identity(), "", "the centroid of " + gallery.identity(), 1, 1), gallery.centroid());
	}

	/** Whose references probes are compared with. */
	public String identity() {
		return gallery.identity();
	}

	/** As {@link #verify(Pixels)}, for a picture that is yet to be prepared as the network's checkpoint says. */
	public Decision verify(Picture probe) {
		return verify(model.checkpoint().preprocessing().apply(probe));
	}

	/**
	 * Embeds the probe once and compares it with every reference.
	 *
	 * @param probe prepared as the network's checkpoint says
	 * @throws IllegalStateException when the gallery was embedded with another network, or the network gives no number
	 */
	public Decision verify(Pixels probe) {
		long start = System.nanoTime();
		Embedding embedding = model.embed(List.of(probe)).get(0);
		long embedded = System.nanoTime();
		List<ReferenceScore> scores = new ArrayList<>();
		double[] similarities = new double[gallery.references().size()];
		for (Reference reference : gallery.references()) {
			double similarity = similarity(embedding, reference);
			similarities[scores.size()] = similarity;
			scores.add(new ReferenceScore(reference.image(), similarity));
		}
		double score = rule.score(similarities, () -> similarity(embedding, centroid));
		long compared = System.nanoTime();
		return new Decision(gallery.identity(), rule.accepts(score), score, rule.threshold(), rule, scores, embedded - start, compared - embedded);
	}

	private double similarity(Embedding probe, Reference reference) {
		if (probe.dimensions() != reference.embedding().dimensions()) {
			throw new IllegalStateException("The gallery of " + gallery.identity() + " was embedded with another network (" + reference.embedding().dimensions()
					+ " dimensions instead of " + probe.dimensions() + "). Embed its images again.");
		}
		double similarity = model.similarity(probe, reference.embedding());
		if (Double.isNaN(similarity)) {
			throw new IllegalStateException("The network gives no number for the similarity of the probe and " + reference.image().name()
					+ ". Its parameters are damaged; use another checkpoint.");
		}
		return similarity;
	}
}
