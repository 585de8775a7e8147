package org.twinlens.model.dl4j.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.twinlens.model.checkpoint.Tensor;

/**
 * A named piece of a graph's one long array of parameters.
 *
 * @param layer  the layer's name
 * @param kind   weights, biases, gamma, beta, mean or variance
 * @param shape  row-major. Dense weights are [outputs, inputs], as they lie in DL4J's column-major array and as PyTorch has them; convolutions [outputs, inputs, rows, columns]
 * @param offset of the first number
 * @param length product of the shape
 */
record Parameter(String layer, String kind, List<Long> shape, long offset, long length) {

	private static final Map<String, String> KINDS = Map.of("W", "weights", "b", "biases", "gamma", "gamma", "beta", "beta", "mean", "mean", "var", "variance");

	/** Every parameter, in the order of the array. */
	static List<Parameter> of(ComputationGraph graph) {
		List<Parameter> parameters = new ArrayList<>();
		long offset = 0;
		GraphVertex[] vertices = graph.getVertices();
		for (int index : graph.topologicalSortOrder()) {
			GraphVertex vertex = vertices[index];
			if (vertex.numParams() > 0) {
				for (var entry : vertex.paramTable(false).entrySet()) {
					INDArray values = entry.getValue();
					parameters.add(new Parameter(vertex.getVertexName(), KINDS.get(entry.getKey()), shape(entry.getKey(), values), offset, values.length()));
					offset += values.length();
				}
			}
		}
		return List.copyOf(parameters);
	}

	private static List<Long> shape(String key, INDArray values) {
		if (values.rank() == 4) {
			return Arrays.stream(values.shape()).boxed().toList();
		}
		return key.equals("W") ? List.of(values.size(1), values.size(0)) : List.of(values.length());
	}

	/** As checkpoints call it. */
	String name() {
		return layer + "/" + kind;
	}

	/** Whether it is a running mean or variance: kept by batch normalisation itself, not by the optimiser. */
	boolean isStatistic() {
		return kind.equals("mean") || kind.equals("variance");
	}

	/** This parameter's part of an array laid out as the parameters are, at {@code start}; shared memory, not a copy. Valid as long as the array is. */
	Tensor in(INDArray array, long start) {
		return new Tensor(shape, NativeFloats.of(array, start + offset, length));
	}

	/** Copies the named tensor over this part of the array. */
	void load(Map<String, Tensor> tensors, String tensorName, INDArray array, long start) {
		NativeFloats.of(array, start + offset, length).put(find(tensors, tensorName, shape).data().duplicate());
	}

	/** @throws IllegalArgumentException naming the tensor when it is missing or of another shape */
	static Tensor find(Map<String, Tensor> tensors, String name, List<Long> shape) {
		Tensor tensor = tensors.get(name);
		if (tensor == null) {
			throw new IllegalArgumentException("The checkpoint lacks the tensor \"" + name + "\" that its architecture needs.");
		}
		if (!tensor.shape().equals(shape)) {
			throw new IllegalArgumentException("The checkpoint's tensor \"" + name + "\" has the shape " + tensor.shape() + ", its architecture needs " + shape + ".");
		}
		return tensor;
	}
}
