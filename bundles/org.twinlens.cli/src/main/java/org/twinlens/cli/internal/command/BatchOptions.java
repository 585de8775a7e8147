package org.twinlens.cli.internal.command;

import org.twinlens.cli.internal.UserError;
import org.twinlens.cli.internal.training.BatchPlan;
import org.twinlens.model.architecture.SuggestedBatches;

import picocli.CommandLine.Option;

/** Which pairs a training sees. */
final class BatchOptions {

	@Option(names = "--batches", description = "fixed: balanced pairs drawn once; fresh: drawn anew each epoch; identities: a few images of each of some identities and all "
			+ "pairs among them; episodes: of each of some identities a few support images and queries, and each query with each support image, for the softmax loss; saved: a "
			+ "pair set of the study. (the template's)")
	private BatchPlan.Kind kind;

	@Option(names = "--pair-set", paramLabel = "NAME", description = "The saved pair set; implies --batches saved.")
	private String pairSet;

	@Option(names = "--pairs", description = "Pairs in all (fixed) or in an epoch (fresh). (10000)")
	private Integer pairs;

	@Option(names = "--identities-per-batch", description = "(the template's)")
	private Integer identities;

	@Option(names = "--images-per-identity", description = "Support images and queries together, for episodes. (the template's)")
	private Integer images;

	@Option(names = "--iterations-per-epoch", description = "For identity batches and episodes; 0 shows each image about once. (0)")
	private Integer iterations;

	@Option(names = "--support-per-identity", description = "For episodes: how many of an identity's images are support images; the others are queries. (1)")
	private Integer support;

	@Option(names = "--quarter-turns", negatable = true, description = "For identity batches and episodes: an identity's images turned by a quarter, a half and three quarters "
			+ "count as three more identities. For characters; not for faces.")
	private Boolean turns;

	@Option(names = "--validation-pairs", description = "Calibration pairs measured after each epoch, at most. (4000)")
	private Integer validation;

	/** What is meant where no run is followed; the split, batch size and seed are put in later. */
	static BatchPlan suggested(SuggestedBatches batches) {
		return new BatchPlan(batches.episodes() ? BatchPlan.Kind.EPISODES : BatchPlan.Kind.IDENTITIES, "default", null, 10_000, 0, batches.identities(), batches.images(), 0, 4_000, 0,
				batches.support(), batches.quarterTurns());
	}

	/**
	 * @param split     or {@code null} for the base's
	 * @param batchSize of the hyperparameters
	 * @param seed      likewise
	 */
	BatchPlan over(BatchPlan base, String split, int batchSize, long seed) {
		BatchPlan.Kind chosen = pairSet != null ? BatchPlan.Kind.SAVED : Given.or(kind, base.kind());
		String set = Given.or(pairSet, base.pairSet());
		if (chosen == BatchPlan.Kind.SAVED && set == null) {
			throw new UserError("Name the saved pair set to train on with --pair-set; pairs --list tells which there are.");
		}
		return new BatchPlan(chosen, Given.or(split, base.split()), chosen == BatchPlan.Kind.SAVED ? set : null, Given.or(pairs, base.pairs()), batchSize,
				Given.or(identities, base.identitiesPerBatch()), Given.or(images, base.imagesPerIdentity()), Given.or(iterations, base.iterationsPerEpoch()),
				Given.or(validation, base.validationPairs()), seed, Given.or(support, base.supportPerIdentity()), Given.or(turns, base.quarterTurns()));
	}
}
