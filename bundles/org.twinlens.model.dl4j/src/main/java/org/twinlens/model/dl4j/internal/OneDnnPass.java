package org.twinlens.model.dl4j.internal;

import java.util.Optional;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.twinlens.model.onednn.NativeTower;

/** The tower in oneDNN; from the embeddings on, where there is little to compute, Deeplearning4j. */
final class OneDnnPass implements TrainingPass {

	private final NativeTower tower;
	private final ComputationGraph pairGraph;
	private final PairDistanceVertex distance;
	private final Optional<INDArray> headGradients;
	private final InputArray embeddings = new InputArray();

	/**
	 * @param tower     computes on the first part of the parameters
	 * @param pairGraph from embeddings and pairs to the loss, not yet initialised
	 * @param values    all parameters
	 * @param gradients all gradients
	 * @param towerSize how many of them are the tower's
	 */
	OneDnnPass(NativeTower tower, ComputationGraph pairGraph, INDArray values, INDArray gradients, long towerSize) {
		this.tower = tower;
		this.pairGraph = pairGraph;
		if (towerSize < values.length()) {
			pairGraph.init(values.get(NDArrayIndex.interval(towerSize, values.length())), false);
			headGradients = Optional.of(gradients.get(NDArrayIndex.interval(towerSize, values.length())));
		} else {
			pairGraph.init();
			headGradients = Optional.empty();
		}
		distance = (PairDistanceVertex) pairGraph.getVertex(TwinGraph.DISTANCE);
	}

	@Override
	public void differentiate(INDArray images, INDArray pairs, INDArray labels, long seed) {
		int count = (int) images.size(0);
		var forward = tower.forward(NativeFloats.of(images), count, seed);
		distance.writeSlopesTo(tower.slopes());
		pairGraph.setInputs(embeddings.of(forward, count, forward.capacity() / count), pairs);
		pairGraph.setLabels(labels);
		pairGraph.computeGradientAndScore();
		headGradients.ifPresent(head -> head.assign(pairGraph.getFlattenedGradients().reshape(head.shape())));
		tower.backward();
	}

	@Override
	public void time(StepTimer timer) {
		timer.watch(tower);
		timer.watch(pairGraph);
	}

	@Override
	public void close() {
		embeddings.close();
	}
}
