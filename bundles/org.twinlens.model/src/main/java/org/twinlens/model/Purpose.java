package org.twinlens.model;

/** What a run is for. */
public enum Purpose {
	/** A network to be used. */
	TRAINING,
	/** Finding a learning rate: the rate rises from iteration to iteration until the loss explodes; {@link LearningRateCurve} tells what was seen. Leaves no network. */
	RATE_FINDER
}
