package org.twinlens.model.dl4j.internal;

import java.nio.FloatBuffer;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Native memory that one input after another is copied into, so that batches leave no native garbage behind. Grows to the largest. */
final class InputArray implements AutoCloseable {

	private INDArray memory = Nd4j.create(1);

	/** @return the values, row-major, until the next call */
	INDArray of(float[] values, long... shape) {
		return of(FloatBuffer.wrap(values), shape);
	}

	/** Likewise; all that remains of the values. */
	INDArray of(FloatBuffer values, long... shape) {
		int length = values.remaining();
		if (memory.length() < length) {
			memory.close();
			memory = Nd4j.createUninitialized(length);
		}
		NativeFloats.of(memory).put(values.duplicate());
		return memory.get(NDArrayIndex.interval(0, length)).reshape('c', shape);
	}

	@Override
	public void close() {
		memory.close();
	}
}
