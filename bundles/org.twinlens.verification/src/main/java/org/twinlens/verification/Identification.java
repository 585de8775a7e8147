package org.twinlens.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleSupplier;

import org.twinlens.core.Embedding;
import org.twinlens.core.image.Pixels;
import org.twinlens.model.TrainedModel;
import org.twinlens.verification.ReferenceGallery.Reference;

/**
 * One to many: who in the galleries is it? Each identity is scored by the rule, exactly as a verification would score it, and the best are ranked. The references lie in one
 * flat matrix that all processors go through: what counts is the number of references times their dimensions. By the centroid, each identity takes one row, however many
 * references it has. Safe for use by several threads; not from the user interface's.
 */
public final class Identification {

	private final TrainedModel model;
	private final DecisionRule rule;
	private final List<String> identities;
	/** Where each identity's references begin among all, and last how many there are. */
	private final int[] starts;
	private final int dimensions;
	private final float[] references;
	private final float[] centroids;

	/**
	 * @param model     the network the galleries were embedded with
	 * @param galleries at least one, each identity once
	 * @param rule      how the similarities to an identity's references become its score, and which score is enough
	 * @throws IllegalArgumentException with a sentence when there is no gallery, an identity has two, or one was embedded with another network
	 */
	public Identification(TrainedModel model, List<ReferenceGallery> galleries, DecisionRule rule) {
		if (galleries.isEmpty()) {
			throw new IllegalArgumentException("Nobody is enrolled, so nobody can be identified. Enrol at least one identity first.");
		}
		this.model = model;
		this.rule = rule;
		identities = galleries.stream().map(ReferenceGallery::identity).toList();
		dimensions = galleries.get(0).references().get(0).embedding().dimensions();
		starts = new int[galleries.size() + 1];
		check(galleries);
		references = new float[Math.multiplyExact(starts[galleries.size()], dimensions)];
		boolean byCentroid = rule instanceof DecisionRule.Centroid;
		centroids = new float[byCentroid ? galleries.size() * dimensions : 0];
		for (int i = 0; i < galleries.size(); i++) {
			int row = starts[i];
			for (Reference reference : galleries.get(i).references()) {
				System.arraycopy(reference.embedding().values(), 0, references, row++ * dimensions, dimensions);
			}
			if (byCentroid) {
				System.arraycopy(galleries.get(i).centroid().values(), 0, centroids, i * dimensions, dimensions);
			}
		}
	}

	private void check(List<ReferenceGallery> galleries) {
		Set<String> seen = new HashSet<>();
		for (int i = 0; i < galleries.size(); i++) {
			ReferenceGallery gallery = galleries.get(i);
			starts[i + 1] = starts[i] + gallery.references().size();
			if (!seen.add(gallery.identity())) {
				throw new IllegalArgumentException("There are two galleries of " + gallery.identity() + "; an identity has one.");
			}
			for (Reference reference : gallery.references()) {
				if (reference.embedding().dimensions() != dimensions) {
					throw new IllegalArgumentException("The gallery of " + gallery.identity() + " was embedded with another network (" + reference.embedding().dimensions()
							+ " dimensions instead of " + dimensions + "). Embed its images again.");
				}
			}
		}
	}

	/**
	 * An identity it may be.
	 *
	 * @param rank     from 1 on
	 * @param accepted whether the score is enough by the rule
	 */
	public record Candidate(int rank, String identity, double score, boolean accepted) {
	}

	/**
	 * @param candidates     best first; identities of equal score by name
	 * @param embeddingNanos time to embed the probe, nanoseconds
	 * @param searchNanos    time to score all identities and rank them, nanoseconds
	 */
	public record Result(List<Candidate> candidates, long embeddingNanos, long searchNanos) {
		public Result {
			candidates = List.copyOf(candidates);
		}
	}

	/**
	 * @param probe prepared as the network's checkpoint says
	 * @param most  candidates given at most, at least 1
	 * @throws IllegalStateException with a sentence when the galleries were embedded with another network, or the network gives no numbers
	 */
	public Result identify(Pixels probe, int most) {
		long start = System.nanoTime();
		Embedding embedding = model.embed(List.of(probe)).get(0);
		long embedded = System.nanoTime();
		List<Candidate> candidates = rank(embedding, most);
		return new Result(candidates, embedded - start, System.nanoTime() - embedded);
	}

	/** As {@link #identify(Pixels, int)}, for a probe already embedded. */
	public List<Candidate> rank(Embedding probe, int most) {
		double[] scores = scores(probe);
		Integer[] order = new Integer[scores.length];
		Arrays.setAll(order, i -> i);
		Arrays.sort(order, Comparator.<Integer>comparingDouble(i -> -scores[i]).thenComparing(identities::get));
		List<Candidate> candidates = new ArrayList<>();
		for (int rank = 1; rank <= Math.min(most, order.length); rank++) {
			int i = order[rank - 1];
			candidates.add(new Candidate(rank, identities.get(i), scores[i], rule.accepts(scores[i])));
		}
		return candidates;
	}

	private double[] scores(Embedding probe) {
		if (probe.dimensions() != dimensions) {
			throw new IllegalStateException("The galleries were embedded with another network (" + dimensions + " dimensions instead of " + probe.dimensions() + "). Embed their images again.");
		}
		if (centroids.length > 0) {
			return checked(model.similarities(probe, centroids));
		}
		double[] similarities = checked(model.similarities(probe, references));
		double[] scores = new double[identities.size()];
		DoubleSupplier none = () -> {
			throw new IllegalStateException("No other rule asks for the centroid.");
		};
		for (int i = 0; i < scores.length; i++) {
			scores[i] = rule.score(Arrays.copyOfRange(similarities, starts[i], starts[i + 1]), none);
		}
		return scores;
	}

	private static double[] checked(double[] similarities) {
		for (double similarity : similarities) {
			if (Double.isNaN(similarity)) {
				throw new IllegalStateException("The network gives no number for the similarity of the probe and a reference. Its parameters are damaged; use another checkpoint.");
			}
		}
		return similarities;
	}
}
