package org.twinlens.model.dl4j.internal;

import org.deeplearning4j.nn.conf.CacheMode;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.NoOp;
import org.twinlens.model.architecture.Architecture;

/** Architectures as DL4J graphs. The tower's parameters come first in the twin's, in the same order, so that one array serves both. */
final class TwinGraph {

	/** The pairs [P,2] as row numbers of the images. */
	static final String PAIRS = "$pairs";
	/** The learned head; its tensors in a checkpoint bear this name. */
	static final String HEAD = "head";
	static final String DISTANCE = "$distance";

	private TwinGraph() {
	}

	/** For training: images [M,C,H,W] and pairs [P,2] to the loss of the pairs. */
	static ComputationGraphConfiguration twin(Architecture architecture, PairLoss loss) {
		GraphBuilder graph = builder().addInputs(TowerLayers.IMAGES, PAIRS).setInputTypes(shape(architecture.input()), InputType.feedForward(2));
		graph.addVertex(DISTANCE, new PairDistance(architecture.distance()), new TowerLayers(graph, architecture).embedding(), PAIRS);
		if (architecture.head().type() == Architecture.Head.Type.DENSE_SIGMOID) {
			graph.addLayer(HEAD, new OutputLayer.Builder(loss).nOut(1).activation(Activation.SIGMOID).build(), DISTANCE);
		} else {
			graph.addLayer(HEAD, new LossLayer.Builder(loss).activation(Activation.IDENTITY).build(), DISTANCE);
		}
		return graph.setOutputs(HEAD).build();
	}

	/** For use: images [M,C,H,W] to embeddings [M,D]. */
	static ComputationGraphConfiguration tower(Architecture architecture) {
		GraphBuilder graph = builder().addInputs(TowerLayers.IMAGES).setInputTypes(shape(architecture.input()));
		return graph.setOutputs(new TowerLayers(graph, architecture).embedding()).build();
	}

	/** How many parameters a graph has. */
	static long size(ComputationGraphConfiguration configuration) {
		return configuration.getVertices().values().stream().mapToLong(vertex -> vertex.numParams(true)).sum();
	}

	private static GraphBuilder builder() {
		// The device cache keeps forward results for the backward pass, which otherwise computes every convolution again. The loss gives gradients of the mean
		// itself: DL4J would divide by the number of images, not of pairs.
		return new NeuralNetConfiguration.Builder().miniBatch(false).updater(new NoOp()).cacheMode(CacheMode.DEVICE).trainingWorkspaceMode(WorkspaceMode.ENABLED)
				.inferenceWorkspaceMode(WorkspaceMode.ENABLED).graphBuilder();
	}

	static InputType shape(Architecture.Input input) {
		return InputType.convolutional(input.height(), input.width(), input.channels());
	}
}
