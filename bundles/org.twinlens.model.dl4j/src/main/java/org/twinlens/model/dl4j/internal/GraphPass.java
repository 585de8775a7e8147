package org.twinlens.model.dl4j.internal;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The whole way in Deeplearning4j. */
record GraphPass(ComputationGraph graph) implements TrainingPass {

	/** Where a graph that is initialised will leave its gradient; to be asked once. */
	static INDArray gradients(ComputationGraph graph) {
		graph.initGradientsView();
		return graph.getFlattenedGradients().reshape(graph.numParams());
	}

	@Override
	public void differentiate(INDArray images, INDArray pairs, INDArray labels, long seed) {
		Nd4j.getRandom().setSeed(seed);
		graph.setInputs(images, pairs);
		graph.setLabels(labels);
		graph.computeGradientAndScore();
	}

	@Override
	public void time(StepTimer timer) {
		timer.watch(graph);
	}

	@Override
	public void close() {
		// The graph computes on arrays of the network's.
	}
}
