package org.twinlens.model.dl4j.internal;

import java.nio.FloatBuffer;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.twinlens.model.onednn.NativeTower.Watcher;

/** In Deeplearning4j. */
record GraphInference(ComputationGraph graph) implements InferencePass {

	@Override
	public FloatBuffer embed(INDArray images, Watcher watcher) {
		INDArray embeddings = output(images, watcher);
		try {
			return FloatBuffer.wrap(embeddings.ravel().toFloatVector());
		} finally {
			embeddings.close();
		}
	}

	private INDArray output(INDArray images, Watcher watcher) {
		if (watcher == null) {
			return graph.output(images)[0];
		}
		try (var watch = new VertexWatch(graph, (vertex, nanos, output) -> show(vertex, output, watcher))) {
			return graph.output(images)[0];
		}
	}

	/** Where the activation follows in a vertex apart, the layer's own output is not the activation's. */
	private void show(String vertex, INDArray output, Watcher watcher) {
		if (graph.getVertex(vertex + TowerLayers.ACTIVATION) == null) {
			INDArray plain = NativeFloats.plain(output);
			watcher.passed(StepTimer.layer(vertex), NativeFloats.of(plain), plain.shape());
		}
	}
}
