package org.twinlens.model.dl4j.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.twinlens.core.Embedding;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.image.PixelSource;
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

	/**
	 * Reads images as they are and embeds them, pass by pass.
	 *
	 * @return their embeddings, in order
	 */
	List<Embedding> embed(List<ImageRecord> records, PixelSource pixels) throws IOException, InterruptedException {
		int passes = (records.size() + PASS - 1) / PASS;
		List<Embedding> embeddings = new ArrayList<>(records.size());
		try (var batches = new Prefetch<>(pass -> Batch.plain(part(records, (int) pass), pixels, input), 0, passes)) {
			for (int pass = 0; pass < passes; pass++) {
				embeddings.addAll(embed(batches.next()));
			}
		}
		return embeddings;
	}

	private static List<ImageRecord> part(List<ImageRecord> images, int pass) {
		return images.subList(pass * PASS, Math.min(images.size(), (pass + 1) * PASS));
	}

	/** Watches what its layers give, until the watch is closed. */
	VertexWatch watch(VertexWatch.Watcher watcher) {
		return new VertexWatch(graph, watcher);
	}

	/** Whether a vertex gives the output of a layer, and not what a layer gives to its activation. */
	boolean isOutput(String vertex) {
		return graph.getVertex(vertex + TowerLayers.ACTIVATION) == null;
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
