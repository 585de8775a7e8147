package org.twinlens.model.dl4j.internal;

import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.twinlens.model.architecture.Architecture.Distance;

/**
 * The place in the network where pairs are formed: takes the embeddings [M,D] of a batch's distinct images and the pairs [P,2] as row numbers, gives the distance of each
 * pair: [P,D] for {@link Distance#L1}, else [P,1]. Each image passes the tower once, however many pairs it is in; 64 images make 2,016 pairs at the price of 32.
 */
final class PairDistance extends GraphVertex {

	private static final long serialVersionUID = 1L;

	private final Distance distance;

	PairDistance(Distance distance) {
		this.distance = distance;
	}

	@Override
	public org.deeplearning4j.nn.graph.vertex.GraphVertex instantiate(ComputationGraph graph, String name, int index, INDArray params, boolean initialise, DataType type) {
		return new PairDistanceVertex(graph, name, index, type, distance);
	}

	@Override
	public InputType getOutputType(int index, InputType... inputs) {
		return distance == Distance.L1 ? inputs[0] : InputType.feedForward(1);
	}

	@Override
	public long numParams(boolean backprop) {
		return 0;
	}

	@Override
	public int minVertexInputs() {
		return 2;
	}

	@Override
	public int maxVertexInputs() {
		return 2;
	}

	@Override
	public MemoryReport getMemoryReport(InputType... inputs) {
		throw new UnsupportedOperationException("Memory is estimated from the architecture.");
	}

	@Override
	public PairDistance clone() {
		return new PairDistance(distance);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof PairDistance that && that.distance == distance;
	}

	@Override
	public int hashCode() {
		return distance.hashCode();
	}
}
