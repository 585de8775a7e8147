package org.twinlens.model.dl4j.internal;

import java.util.Arrays;
import java.util.List;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.twinlens.core.Embedding;
import org.twinlens.model.architecture.Architecture;

/** One half of the twins, for use: images to embeddings, in inference mode (no dropout, running statistics). On the model thread only. */
final class EmbeddingTower implements AutoCloseable {

	/** Images in a pass: large enough to be fast, small enough for memory. */
	static final int PASS = 32;

	private final Architecture.Input input;
	private final ComputationGraph graph;
	private final InputArray images = new InputArray();

	/** @param parameters whose first part are the tower's, shared, not copied: a twin network's, or just the tower's */
	EmbeddingTower(Architecture architecture, INDArray parameters) {
		input = architecture.input();
		graph = new ComputationGraph(TwinGraph.tower(architecture));
		graph.init(parameters.get(NDArrayIndex.interval(0, size(architecture))), false);
	}

	/** How many parameters a tower has. */
	static long size(Architecture architecture) {
		return TwinGraph.size(TwinGraph.tower(architecture));
	}

	List<Parameter> parameters() {
		return Parameter.of(graph);
	}

	/** @param batch any number of images, at least 1 */
	List<Embedding> embed(Batch batch) {
		INDArray embeddings = graph.output(images.of(batch.pixels(), batch.images(), input.channels(), input.height(), input.width()))[0];
		try {
			return Arrays.stream(embeddings.toFloatMatrix()).map(Embedding::new).toList();
		} finally {
			embeddings.close();
		}
	}

	@Override
	public void close() {
		images.close();
	}
}
