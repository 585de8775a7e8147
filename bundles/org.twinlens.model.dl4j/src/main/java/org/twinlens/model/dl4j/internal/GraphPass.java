package org.twinlens.model.dl4j.internal;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.twinlens.core.PairSet;

/** The whole way in Deeplearning4j. */
final class GraphPass implements TrainingPass {

	private final ComputationGraph graph;
	private final PairLoss loss;
	private final InputArray pairRows = new InputArray();
	private final InputArray labels = new InputArray();

	/**
	 * @param graph initialised
	 * @param loss  the graph's
	 */
	GraphPass(ComputationGraph graph, PairLoss loss) {
		this.graph = graph;
		this.loss = loss;
	}

	/** Where a graph that is initialised will leave its gradient; to be asked once. */
	static INDArray gradients(ComputationGraph graph) {
		graph.initGradientsView();
		return graph.getFlattenedGradients().reshape(graph.numParams());
	}

	@Override
	public void differentiate(INDArray images, PairSet pairs, long seed) {
		float[] rows = new float[2 * pairs.size()];
		float[] same = new float[pairs.size()];
		for (int i = 0; i < same.length; i++) {
			rows[2 * i] = pairs.first(i);
			rows[2 * i + 1] = pairs.second(i);
			same[i] = pairs.same(i) ? 1 : 0;
		}
		Nd4j.getRandom().setSeed(seed);
		loss.next(pairs);
		graph.setInputs(images, pairRows.of(rows, same.length, 2));
		graph.setLabels(labels.of(same, same.length, 1));
		graph.computeGradientAndScore();
	}

	@Override
	public void time(StepTimer timer) {
		timer.watch(graph);
	}

	@Override
	public void close() {
		pairRows.close();
		labels.close();
	}
}
