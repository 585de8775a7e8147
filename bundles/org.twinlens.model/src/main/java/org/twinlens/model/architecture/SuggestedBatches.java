package org.twinlens.model.architecture;

/**
 * The batches a network is best trained with: a few images of each of some identities.
 *
 * @param episodes     whether they are split into support images and queries; otherwise all pairs among them are formed
 * @param identities   in a batch; quarter turns count as identities
 * @param images       of each
 * @param support      of an episode's images of each identity, how many are support images
 * @param quarterTurns whether an identity's turned images count as further identities: for characters
 */
public record SuggestedBatches(boolean episodes, int identities, int images, int support, boolean quarterTurns) {

	/** All pairs of four images of each of 16 identities. */
	public static final SuggestedBatches STANDARD = new SuggestedBatches(false, 16, 4, 1, false);
}
