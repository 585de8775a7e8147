package org.twinlens.model.dl4j.internal;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.twinlens.core.Embedding;
import org.twinlens.core.PairSet;
import org.twinlens.model.EmbeddingHealth;
import org.twinlens.model.LayerHealth;
import org.twinlens.model.ModelEvent;
import org.twinlens.model.TrainingRequest;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Layer.Activation;
import org.twinlens.model.run.Snapshots;

/**
 * Looks after each epoch at what the network makes of a few images and pairs, always the same: calibration ones, or where there are none those of the first training batch.
 * Costs about as much as embedding these images.
 */
final class Inspection {

	private static final int MOST_IMAGES = 256;

	private final TrainingRequest request;
	private final TwinNetwork network;
	private final Objective objective;
	private final boolean calibrated;
	private final PairSet pairs;
	private final SnapshotWriter snapshots;

	Inspection(TrainingRequest request, TwinNetwork network) {
		this.request = request;
		this.network = network;
		objective = Objective.of(request.architecture(), request.config());
		calibrated = request.validation().size() > 0;
		pairs = PairSample.of(calibrated ? request.validation() : request.batches().batch(0, 0), MOST_IMAGES, request.config().seed());
		snapshots = new SnapshotWriter(new Snapshots(request.folder()), pairs);
	}

	/**
	 * Tells how the network fares, and writes the epoch's snapshot when there are calibration pairs.
	 *
	 * @param norms of the epoch's last iteration
	 */
	ModelEvent.Diagnosis after(int epoch, LayerNorms norms) throws IOException, InterruptedException {
		Map<String, LayerActivity> activities = activities();
		List<Embedding> embeddings = network.tower().embed(pairs.images(), request.pixels(), (layer, output, shape) -> activities.get(layer).take(output, shape));
		double[] similarities = similarities(embeddings);
		EmbeddingCloud cloud = new EmbeddingCloud(embeddings);
		if (calibrated) {
			snapshots.write(epoch, cloud, similarities);
		}
		EmbeddingHealth health = new EmbeddingHealth(cloud.meanNorm(), cloud.spread(), mean(similarities, true), mean(similarities, false), cloud.effectiveDimensions(),
				embeddings.get(0).dimensions());
		return new ModelEvent.Diagnosis(Instant.now(), epoch, health, layers(activities, similarities, norms));
	}

	/** By the layer's name. */
	private Map<String, LayerActivity> activities() {
		Map<String, LayerActivity> activities = new HashMap<>();
		for (Layer layer : request.architecture().layers()) {
			activities.put(layer.name(), new LayerActivity(activation(layer)));
		}
		return activities;
	}

	private static Activation activation(Layer layer) {
		if (layer instanceof Layer.Convolution convolution) {
			return convolution.activation();
		} else if (layer instanceof Layer.Dense dense) {
			return dense.activation();
		} else if (layer instanceof Layer.BatchNormalisation normalisation) {
			return normalisation.activation();
		} else if (layer instanceof Layer.Add add) {
			return add.activation();
		}
		return Activation.IDENTITY;
	}

	private double[] similarities(List<Embedding> embeddings) {
		PairHead head = network.head();
		double[] similarities = new double[pairs.size()];
		for (int i = 0; i < similarities.length; i++) {
			similarities[i] = objective.similarity(head.output(embeddings.get(pairs.first(i)), embeddings.get(pairs.second(i))));
		}
		return similarities;
	}

	/** NaN without such pairs. */
	private double mean(double[] similarities, boolean same) {
		double sum = 0;
		int count = 0;
		for (int i = 0; i < similarities.length; i++) {
			if (pairs.same(i) == same) {
				sum += similarities[i];
				count++;
			}
		}
		return sum / count;
	}

	private List<LayerHealth> layers(Map<String, LayerActivity> activities, double[] similarities, LayerNorms norms) {
		List<LayerHealth> layers = new ArrayList<>();
		for (Layer layer : request.architecture().layers()) {
			LayerActivity activity = activities.get(layer.name());
			if (activation(layer) != Activation.IDENTITY || norms.values().containsKey(layer.name())) {
				layers.add(health(layer.name(), activity.saturated(), activity.dead(), norms));
			}
		}
		if (request.architecture().head().type() == Architecture.Head.Type.DENSE_SIGMOID) {
			int saturated = 0;
			for (double similarity : similarities) {
				saturated += LayerActivity.isSaturated(similarity) ? 1 : 0;
			}
			layers.add(health(TwinGraph.HEAD, (double) saturated / similarities.length, Double.NaN, norms));
		}
		return layers;
	}

	private static LayerHealth health(String layer, double saturated, double dead, LayerNorms norms) {
		return new LayerHealth(layer, saturated, dead, norms.gradient(layer), norms.value(layer), norms.updateRatio(layer));
	}
}
