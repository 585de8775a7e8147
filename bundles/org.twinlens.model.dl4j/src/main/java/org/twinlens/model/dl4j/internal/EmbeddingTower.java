package org.twinlens.model.dl4j.internal;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.twinlens.core.Embedding;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.image.PixelSource;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.onednn.NativeTower;
import org.twinlens.model.onednn.NativeTower.Watcher;

/** One half of the twins, for use: images to embeddings, in inference mode (no dropout, running statistics). On the model thread only. */
final class EmbeddingTower implements AutoCloseable {

	/** Images in a pass: large enough to be fast, small enough for memory. */
	static final int PASS = 32;

	private final Architecture.Input input;
	private final InferencePass pass;
	private final InputArray images = new InputArray();

	/**
	 * @param values whose first part are the tower's parameters, shared, not copied: a twin network's, or just the tower's
	 * @param shared computes on them; empty for Deeplearning4j
	 */
	EmbeddingTower(Architecture architecture, INDArray values, Optional<NativeTower> shared) {
		input = architecture.input();
		pass = shared.<InferencePass>map(OneDnnInference::new).orElseGet(() -> new GraphInference(graph(architecture, values)));
	}

	private static ComputationGraph graph(Architecture architecture, INDArray values) {
		ComputationGraph graph = new ComputationGraph(TwinGraph.tower(architecture));
		graph.init(values.get(NDArrayIndex.interval(0, size(architecture))), false);
		return graph;
	}

	/** The tower's part of an array of parameters. */
	static List<Parameter> parameters(Architecture architecture, INDArray values) {
		return Parameter.of(graph(architecture, values));
	}

	/** How many parameters a tower has. */
	static long size(Architecture architecture) {
		return TwinGraph.size(TwinGraph.tower(architecture));
	}

	/**
	 * Reads images as they are and embeds them, pass by pass.
	 *
	 * @return their embeddings, in order
	 */
	List<Embedding> embed(List<ImageRecord> records, PixelSource pixels) throws IOException, InterruptedException {
		return embed(records, pixels, null);
	}

	/** As the other, under somebody's eyes. */
	List<Embedding> embed(List<ImageRecord> records, PixelSource pixels, Watcher watcher) throws IOException, InterruptedException {
		int passes = (records.size() + PASS - 1) / PASS;
		List<Embedding> embeddings = new ArrayList<>(records.size());
		BatchMemory[] places = BatchMemory.several(Prefetch.PLACES);
		try (var batches = new Prefetch<>(pass -> Batch.plain(part(records, (int) pass), pixels, input, places[(int) (pass % places.length)]), 0, passes)) {
			for (int pass = 0; pass < passes; pass++) {
				embeddings.addAll(embed(batches.next(), watcher));
			}
		}
		return embeddings;
	}

	private static List<ImageRecord> part(List<ImageRecord> images, int pass) {
		return images.subList(pass * PASS, Math.min(images.size(), (pass + 1) * PASS));
	}

	/** @param batch any number of images, at least 1 */
	List<Embedding> embed(Batch batch) {
		return embed(batch, null);
	}

	private List<Embedding> embed(Batch batch, Watcher watcher) {
		FloatBuffer numbers = pass.embed(images.of(batch.pixels(), batch.images(), input.channels(), input.height(), input.width()), watcher);
		List<Embedding> embeddings = new ArrayList<>(batch.images());
		float[] embedding = new float[numbers.capacity() / batch.images()];
		for (int i = 0; i < batch.images(); i++) {
			numbers.get(i * embedding.length, embedding);
			embeddings.add(new Embedding(embedding.clone()));
		}
		return embeddings;
	}

	@Override
	public void close() {
		images.close();
	}
}
