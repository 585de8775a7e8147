package org.twinlens.model.dl4j.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Watches a graph's vertices at work, until closed: stands in for each and hands every call on to it. What is computed is the same to the last bit; Deeplearning4j itself
 * has no place to look from within a pass. On the model thread only.
 */
final class VertexWatch implements AutoCloseable {

	/** Told of every pass through a vertex. */
	@FunctionalInterface
	interface Watcher {
		/**
		 * @param vertex its name
		 * @param nanos  it took
		 * @param output of a forward pass, valid during the call; {@code null} of a backward pass
		 */
		void passed(String vertex, long nanos, INDArray output);
	}

	/** The graph's own array: what stands in it is what computes. */
	private final GraphVertex[] vertices;
	private final GraphVertex[] watched;

	VertexWatch(ComputationGraph graph, Watcher watcher) {
		vertices = graph.getVertices();
		watched = vertices.clone();
		for (int i = 0; i < watched.length; i++) {
			vertices[i] = watched[i].isInputVertex() ? watched[i] : standIn(watched[i], watcher);
		}
	}

	private static GraphVertex standIn(GraphVertex vertex, Watcher watcher) {
		return (GraphVertex) Proxy.newProxyInstance(GraphVertex.class.getClassLoader(), new Class<?>[] { GraphVertex.class }, (proxy, method, arguments) -> {
			boolean forward = method.getName().equals("doForward");
			long began = System.nanoTime();
			Object result = call(vertex, method, arguments);
			if (forward || method.getName().equals("doBackward")) {
				watcher.passed(vertex.getVertexName(), System.nanoTime() - began, forward ? (INDArray) result : null);
			}
			return result;
		});
	}

	private static Object call(GraphVertex vertex, Method method, Object[] arguments) throws Throwable {
		try {
			return method.invoke(vertex, arguments);
		} catch (InvocationTargetException e) {
			throw e.getCause();
		}
	}

	@Override
	public void close() {
		System.arraycopy(watched, 0, vertices, 0, watched.length);
	}
}
