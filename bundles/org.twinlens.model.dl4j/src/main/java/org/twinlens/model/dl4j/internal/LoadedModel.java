package org.twinlens.model.dl4j.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.twinlens.core.Embedding;
import org.twinlens.core.image.Pixels;
import org.twinlens.model.TrainedModel;
import org.twinlens.model.architecture.ArchitectureCheck;
import org.twinlens.model.checkpoint.Checkpoint;
import org.twinlens.model.onednn.NativeTower;

/** A checkpoint's network, for use. The tower computes on the model thread, one pass after another; the head on the caller's. */
final class LoadedModel implements TrainedModel {

	private final ModelThread thread;
	private final Checkpoint checkpoint;
	private final Objective objective;
	private final PairHead head;
	private final INDArray parameters;
	private final Optional<NativeTower> nativeTower;
	private final EmbeddingTower tower;
	private boolean closed;

	/**
	 * On the model thread.
	 *
	 * @throws IllegalArgumentException saying what does not fit
	 */
	LoadedModel(ModelThread thread, Checkpoint source) {
		ArchitectureCheck.require(source.architecture());
		this.thread = thread;
		checkpoint = new Checkpoint(source.architecture(), source.config(), source.preprocessing(), source.state(), source.threshold(), source.provenance(), Map.of(), Map.of());
		objective = Objective.of(source.architecture(), source.config());
		parameters = Nd4j.create(EmbeddingTower.size(source.architecture()));
		List<Parameter> pieces = EmbeddingTower.parameters(source.architecture(), parameters);
		pieces.forEach(piece -> piece.load(source.weights(), piece.name(), parameters, 0));
		nativeTower = Engine.get().oneDnn().map(oneDnn -> oneDnn.tower(source.architecture(), new ParameterViews(pieces, parameters, null), false));
		tower = new EmbeddingTower(source.architecture(), parameters, nativeTower);
		head = new PairHead(source.architecture(), source.weights());
	}

	@Override
	public Checkpoint checkpoint() {
		return checkpoint;
	}

	@Override
	public List<Embedding> embed(List<Pixels> images) {
		List<Embedding> embeddings = new ArrayList<>(images.size());
		for (int start = 0; start < images.size(); start += EmbeddingTower.PASS) {
			Batch batch = Batch.of(images.subList(start, Math.min(images.size(), start + EmbeddingTower.PASS)), checkpoint.architecture().input());
			embeddings.addAll(thread.call(() -> embed(batch)));
		}
		return embeddings;
	}

	private List<Embedding> embed(Batch batch) {
		if (closed) {
			throw new IllegalStateException("The network was closed.");
		}
		return tower.embed(batch);
	}

	@Override
	public double similarity(Embedding first, Embedding second) {
		return objective.similarity(head.output(first, second));
	}

	@Override
	public double[] similarities(Embedding probe, float[] rows) {
		double[] similarities = head.outputs(probe, rows);
		for (int row = 0; row < similarities.length; row++) {
			similarities[row] = objective.similarity(similarities[row]);
		}
		return similarities;
	}

	@Override
	public void close() {
		thread.call(() -> {
			if (!closed) {
				closed = true;
				tower.close();
				nativeTower.ifPresent(NativeTower::close);
				parameters.close();
			}
			return null;
		});
	}
}
