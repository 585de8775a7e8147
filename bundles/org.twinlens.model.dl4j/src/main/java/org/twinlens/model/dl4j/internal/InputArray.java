package org.twinlens.model.dl4j.internal;

import java.nio.FloatBuffer;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** What is given to a graph as an array: where it is when that is outside the Java heap, or else copied into native memory that grows to the largest and leaves no garbage. */
final class InputArray implements AutoCloseable {

	private INDArray memory = Nd4j.create(1);

	/** @return a copy, row-major, until the next call */
	INDArray of(float[] values, long... shape) {
		return of(FloatBuffer.wrap(values), shape);
	}

	/** @return the values from position 0 to the limit, row-major, until the next call */
	INDArray of(FloatBuffer values, long... shape) {
		int length = values.limit();
		if (values.isDirect()) {
			return Nd4j.create(Nd4j.createBuffer(new FloatPointer(values), length, DataType.FLOAT), shape);
		}
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
