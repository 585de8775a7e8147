package org.twinlens.model.dl4j.internal;

import java.nio.FloatBuffer;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.twinlens.model.onednn.NativeTower;
import org.twinlens.model.onednn.NativeTower.Watcher;

/** In oneDNN. */
record OneDnnInference(NativeTower tower) implements InferencePass {

	@Override
	public FloatBuffer embed(INDArray images, Watcher watcher) {
		return tower.embed(NativeFloats.of(images), (int) images.size(0), watcher);
	}
}
