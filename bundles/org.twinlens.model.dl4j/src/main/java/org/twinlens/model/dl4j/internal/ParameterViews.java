package org.twinlens.model.dl4j.internal;

import java.nio.FloatBuffer;
import java.util.List;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.twinlens.model.onednn.ParameterMemory;

/**
 * A network's arrays as oneDNN's tower takes them.
 *
 * @param gradients {@code null} in inference
 */
record ParameterViews(List<Parameter> parameters, INDArray values, INDArray gradients) implements ParameterMemory {

	@Override
	public FloatBuffer values(String name) {
		return view(name, values);
	}

	@Override
	public FloatBuffer gradient(String name) {
		return view(name, gradients);
	}

	private FloatBuffer view(String name, INDArray array) {
		return parameters.stream().filter(parameter -> parameter.name().equals(name)).findFirst().orElseThrow().in(array, 0).data();
	}
}
