package org.twinlens.cli.internal.bench;

import java.util.List;

import org.twinlens.core.BatchSampler;
import org.twinlens.core.ImageRecord;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.TrainingConfig.Mining;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Architecture.Distance;
import org.twinlens.model.architecture.Architecture.Head;
import org.twinlens.model.architecture.Architecture.Loss;
import org.twinlens.model.architecture.Tuning;
import org.twinlens.model.architecture.Tuning.Initialiser;
import org.twinlens.pairs.EpisodeBatches;
import org.twinlens.pairs.FreshPairBatches;
import org.twinlens.pairs.IdentityBatches;

/** Ways to make pairs of the same number of images in a batch, each with the loss that belongs to it. */
public enum LearningStrategy {

	DISJOINT("disjoint pairs"), ALL_PAIRS("all pairs"), MINING("all pairs, semi-hard mining"), EPISODES("episodes"), TURNS("episodes, quarter turns");

	/** Drawn before they are drawn anew; few enough for small studies. */
	private static final int PAIRS = 1000;

	private final String title;

	LearningStrategy(String title) {
		this.title = title;
	}

	/** As a table has it. */
	public String title() {
		return title;
	}

	private boolean episodes() {
		return this == EPISODES || this == TURNS;
	}

	/** Softmax for episodes; else cross-entropy, for which a bare distance gets a head that begins as σ(4 − 8·(1 − cos)). */
	public Architecture network(Architecture template) {
		if (episodes()) {
			return template.withLoss(Loss.SOFTMAX);
		}
		Head falling = new Head(Head.Type.DENSE_SIGMOID, new Tuning(Initialiser.normal(-8, 0.01), Initialiser.normal(4, 0.01), 0, 1, null));
		Architecture headed = template.head().type() == Head.Type.NONE ? template.withDistance(Distance.COSINE).withHead(falling) : template;
		return headed.withLoss(Loss.BINARY_CROSS_ENTROPY);
	}

	public TrainingConfig config(TrainingConfig template) {
		return template.withMining(this == MINING ? Mining.SEMI_HARD : Mining.NONE);
	}

	/** @param identities in a batch of {@code images} each; disjoint pairs are of as many images */
	public BatchSampler batches(List<ImageRecord> training, int identities, int images, long seed) {
		return switch (this) {
			case DISJOINT -> new FreshPairBatches(training, PAIRS, Math.max(1, identities * images / 2), seed);
			case ALL_PAIRS, MINING -> new IdentityBatches(training, identities, images, 0, false, seed);
			case EPISODES, TURNS -> new EpisodeBatches(training, identities, images, 1, 0, this == TURNS, seed);
		};
	}
}
