package org.twinlens.model.dl4j.internal;

import java.nio.FloatBuffer;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.Shape;

/** The memory of ND4J's arrays as Java sees it; shared, not copied. Valid as long as the array is. */
final class NativeFloats {

	private NativeFloats() {
	}

	/** All numbers of an array without gaps. */
	static FloatBuffer of(INDArray array) {
		return of(array, 0, array.length());
	}

	/** @param start first number, counted from the array's own */
	static FloatBuffer of(INDArray array, long start, long length) {
		long offset = array.offset() + start;
		return new FloatPointer(array.data().pointer()).position(offset).limit(offset + length).asBuffer();
	}

	/** The array itself, or a copy, row-major without gaps. */
	static INDArray plain(INDArray array) {
		return Shape.hasDefaultStridesForShape(array) && array.ordering() == 'c' ? array : array.dup('c');
	}
}
