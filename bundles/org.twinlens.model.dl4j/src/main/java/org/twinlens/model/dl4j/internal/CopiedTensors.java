package org.twinlens.model.dl4j.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.twinlens.model.checkpoint.Tensor;

/** Tensors as they stood, in native memory of their own, to be read on any thread while training goes on. Made and closed on the model thread. */
final class CopiedTensors implements AutoCloseable {

	private final List<INDArray> memory = new ArrayList<>();

	/** @return the copies by name, valid until this is closed */
	Map<String, Tensor> copy(Map<String, Tensor> tensors) {
		Map<String, Tensor> copies = new HashMap<>();
		tensors.forEach((name, tensor) -> {
			int length = tensor.data().remaining();
			INDArray copy = Nd4j.createUninitializedDetached(DataType.FLOAT, length);
			memory.add(copy);
			NativeFloats.of(copy).put(tensor.data().duplicate());
			copies.put(name, new Tensor(tensor.shape(), NativeFloats.of(copy)));
		});
		return copies;
	}

	@Override
	public void close() {
		memory.forEach(INDArray::close);
		memory.clear();
	}
}
