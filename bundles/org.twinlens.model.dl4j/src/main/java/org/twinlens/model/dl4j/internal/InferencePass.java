package org.twinlens.model.dl4j.internal;

import java.nio.FloatBuffer;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.twinlens.model.onednn.NativeTower.Watcher;

/** The way from images to embeddings as a network in use goes it: no dropout, running statistics. On the model thread only. */
@FunctionalInterface
interface InferencePass {

	/**
	 * @param images  [M,C,H,W]
	 * @param watcher told of each layer's output, or {@code null}
	 * @return [M,D], valid until the next call
	 */
	FloatBuffer embed(INDArray images, Watcher watcher);
}
