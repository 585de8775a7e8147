package org.twinlens.model.dl4j.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;

/** Measures where a step's time goes, forward and backward of each layer together, until closed. What {@link TowerLayers} appends for one layer counts as that layer. */
final class StepTimer implements AutoCloseable {

	private static final String OPTIMISER = "optimiser";

	private final Map<String, Long> nanos = new LinkedHashMap<>();
	private final VertexWatch watch;

	StepTimer(ComputationGraph graph) {
		GraphVertex[] vertices = graph.getVertices();
		for (int index : graph.topologicalSortOrder()) {
			if (!vertices[index].isInputVertex()) {
				nanos.put(layer(vertices[index].getVertexName()), 0L);
			}
		}
		nanos.put(OPTIMISER, 0L);
		watch = new VertexWatch(graph, (vertex, took, output) -> add(layer(vertex), took));
	}

	/** {@code norm1$activation} belongs to {@code norm1}; {@code $distance} is no layer's. */
	static String layer(String vertex) {
		return vertex.startsWith("$") ? vertex.substring(1) : vertex.replaceFirst("\\$.*", "");
	}

	private void add(String name, long took) {
		nanos.merge(name, took, Long::sum);
	}

	/** Tells how long the optimiser took. */
	void optimiser(long took) {
		add(OPTIMISER, took);
	}

	/** By the layer's name, in the order of the graph. */
	Map<String, Double> seconds() {
		Map<String, Double> seconds = new LinkedHashMap<>();
		nanos.forEach((name, took) -> seconds.put(name, took / (double) TimeUnit.SECONDS.toNanos(1)));
		return seconds;
	}

	@Override
	public void close() {
		watch.close();
	}
}
