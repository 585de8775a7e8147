package org.twinlens.model.dl4j.internal;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.twinlens.core.PairSet;

/** The way forward to a batch's loss, and backward to the gradient of all parameters. On the model thread only. */
interface TrainingPass extends AutoCloseable {

	/**
	 * Leaves the gradient in the network's array, and what was said of the pairs with its {@link PairLoss}.
	 *
	 * @param images [M,C,H,W]
	 * @param pairs  over rows of images
	 * @param seed   of dropout
	 */
	void differentiate(INDArray images, PairSet pairs, long seed);

	/** Lets a timer measure the passes to come. */
	void time(StepTimer timer);

	@Override
	void close();
}
