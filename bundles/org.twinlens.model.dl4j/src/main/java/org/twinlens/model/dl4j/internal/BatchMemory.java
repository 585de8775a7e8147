package org.twinlens.model.dl4j.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** Memory outside the Java heap that one batch after another is written to, so that batches leave no garbage and are computed with where they are. Grows to the largest. */
final class BatchMemory {

	private FloatBuffer memory = allocate(0);

	/** @return room for so many numbers, until the next call */
	FloatBuffer room(int numbers) {
		if (memory.capacity() < numbers) {
			memory = allocate(numbers);
		}
		return memory.slice(0, numbers);
	}

	private static FloatBuffer allocate(int numbers) {
		return ByteBuffer.allocateDirect(Math.multiplyExact(Float.BYTES, numbers)).order(ByteOrder.nativeOrder()).asFloatBuffer();
	}

	/** Several, to be used in turn. */
	static BatchMemory[] several(int count) {
		BatchMemory[] memories = new BatchMemory[count];
		for (int i = 0; i < count; i++) {
			memories[i] = new BatchMemory();
		}
		return memories;
	}
}
