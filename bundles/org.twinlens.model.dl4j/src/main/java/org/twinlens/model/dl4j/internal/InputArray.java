package org.twinlens.model.dl4j.internal;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Native memory that one input after another is copied into, so that batches leave no native garbage behind. Grows to the largest. */
final class InputArray implements AutoCloseable {

	private INDArray memory = Nd4j.create(1);

	/** @return the values, row-major, until the next call */
	INDArray of(float[] values, long... shape) {
		if (memory.length() < values.length) {
			memory.close();
			memory = Nd4j.createUninitialized(values.length);
		}
		NativeFloats.of(memory).put(values);
		return memory.get(NDArrayIndex.interval(0, values.length)).reshape('c', shape);
	}

	@Override
	public void close() {
		memory.close();
	}
}
