package org.twinlens.model.dl4j.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.onednn.NativeTower;

/** Measures where a step's time goes, forward and backward of each layer together, until closed. */
final class StepTimer implements AutoCloseable {

	private static final String OPTIMISER = "optimiser";

	private final Map<String, Long> nanos = new LinkedHashMap<>();
	private final List<Runnable> ends = new ArrayList<>();

	StepTimer(Architecture architecture) {
		architecture.layers().forEach(layer -> nanos.put(layer.name(), 0L));
		nanos.put(layer(TwinGraph.DISTANCE), 0L);
		nanos.put(TwinGraph.HEAD, 0L);
		nanos.put(OPTIMISER, 0L);
	}

	/** What {@link TowerLayers} appends for one layer counts as that layer. */
	void watch(ComputationGraph graph) {
		VertexWatch watch = new VertexWatch(graph, (vertex, took, output) -> add(layer(vertex), took));
		atEnd(watch::close);
	}

	void watch(NativeTower tower) {
		tower.time(nanos);
		atEnd(() -> tower.time(null));
	}

	/** What ends somebody's watching. */
	void atEnd(Runnable end) {
		ends.add(end);
	}

	/** {@code norm1$activation} belongs to {@code norm1}; {@code $distance} is no layer's. */
	static String layer(String vertex) {
		return vertex.startsWith("$") ? vertex.substring(1) : vertex.replaceFirst("\\$.*", "");
	}

	private void add(String name, long took) {
		nanos.merge(name, took, Long::sum);
	}

	/** Tells how long it took from the embeddings to the loss and back, and the gradient of the head. */
	void pairs(long distance, long head) {
		add(layer(TwinGraph.DISTANCE), distance);
		add(TwinGraph.HEAD, head);
	}

	/** Tells how long the optimiser took. */
	void optimiser(long took) {
		add(OPTIMISER, took);
	}

	/** By the layer's name, in the order of the network. */
	Map<String, Double> seconds() {
		Map<String, Double> seconds = new LinkedHashMap<>();
		nanos.forEach((name, took) -> seconds.put(name, took / (double) TimeUnit.SECONDS.toNanos(1)));
		return seconds;
	}

	@Override
	public void close() {
		ends.forEach(Runnable::run);
	}
}
