package org.twinlens.model.dl4j.internal;

import org.nd4j.linalg.api.ndarray.INDArray;

/** The way forward to a batch's loss, and backward to the gradient of all parameters. On the model thread only. */
interface TrainingPass extends AutoCloseable {

	/**
	 * Leaves the gradient in the network's array, and what was said of the pairs with its {@link PairLoss}.
	 *
	 * @param images [M,C,H,W]
	 * @param pairs  [P,2], rows of images
	 * @param labels [P,1]
	 * @param seed   of dropout
	 */
	void differentiate(INDArray images, INDArray pairs, INDArray labels, long seed);

	/** Lets a timer measure the passes to come. */
	void time(StepTimer timer);

	@Override
	void close();
}
