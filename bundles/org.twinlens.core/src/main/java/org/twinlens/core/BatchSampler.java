package org.twinlens.core;

/**
 * Which pairs a training iteration sees. A pure function of epoch and iteration (and of the seed it was made with), so that an interrupted run goes on with exactly
 * the batches it would have had. Safe for calls from one other thread.
 */
public interface BatchSampler {

	/** Iterations in an epoch, at least 1. */
	int iterationsPerEpoch();

	/**
	 * @param epoch     from 0
	 * @param iteration within the epoch, from 0
	 * @return the batch: its distinct images and the pairs over them; never empty
	 */
	PairSet batch(int epoch, int iteration);
}
