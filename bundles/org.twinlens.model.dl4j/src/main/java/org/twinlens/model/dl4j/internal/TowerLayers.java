package org.twinlens.model.dl4j.internal;

import java.util.HashMap;
import java.util.Map;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.inputs.InputType.InputTypeConvolutional;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.nd4j.linalg.activations.Activation;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Layer;

/** Appends the embedding tower to a DL4J graph, layer by layer. */
final class TowerLayers {

	/** The tower's input [M,C,H,W]. Layers' own names have no dollar sign. */
	static final String IMAGES = "$images";

	/** Behind the layer's name, names the vertex of an activation that follows it apart. */
	static final String ACTIVATION = "$activation";

	private final GraphBuilder graph;
	/** For each layer the vertex that gives its output: not its own where an activation follows in a vertex apart. */
	private final Map<String, String> outputs = new HashMap<>();
	private String last = IMAGES;
	private InputType shape;

	TowerLayers(GraphBuilder graph, Architecture architecture) {
		this.graph = graph;
		shape = TwinGraph.shape(architecture.input());
		for (Layer layer : architecture.layers()) {
			append(layer);
			outputs.put(layer.name(), last);
		}
	}

	/** The name of the layer that gives the embedding. */
	String embedding() {
		return last;
	}

	private void append(Layer layer) {
		if (layer instanceof Layer.Convolution convolution) {
			append(layer.name(), convolution(convolution));
		} else if (layer instanceof Layer.Pooling pooling) {
			append(layer.name(), pooling(pooling));
		} else if (layer instanceof Layer.BatchNormalisation normalisation) {
			append(layer.name(), normalisation());
			activate(layer.name(), normalisation.activation());
		} else if (layer instanceof Layer.Dropout dropout) {
			append(layer.name(), new DropoutLayer(1 - dropout.rate()));
		} else if (layer instanceof Layer.Flatten) {
			flatten(layer.name());
		} else if (layer instanceof Layer.GlobalAveragePooling) {
			append(layer.name(), new GlobalPoolingLayer(PoolingType.AVG));
		} else if (layer instanceof Layer.Dense dense) {
			append(layer.name(), dense(dense));
		} else if (layer instanceof Layer.Add add) {
			graph.addVertex(layer.name(), new ElementWiseVertex(ElementWiseVertex.Op.Add), last, outputs.get(add.from()));
			last = layer.name();
			activate(layer.name(), add.activation());
		} else {
			throw new IllegalArgumentException("The layer \"" + layer.name() + "\" is of a kind Deeplearning4j was not taught: " + layer.getClass().getSimpleName() + ".");
		}
	}

	private void append(String name, org.deeplearning4j.nn.conf.layers.Layer layer) {
		graph.addLayer(name, layer, last);
		shape = layer.getOutputType(0, shape);
		last = name;
	}

	private void activate(String name, Layer.Activation activation) {
		if (activation != Layer.Activation.IDENTITY) {
			append(name + ACTIVATION, new ActivationLayer(activation(activation)));
		}
	}

	private void flatten(String name) {
		if (shape instanceof InputTypeConvolutional image) {
			graph.addVertex(name, new PreprocessorVertex(new CnnToFeedForwardPreProcessor(image.getHeight(), image.getWidth(), image.getChannels())), last);
			shape = InputType.feedForward(image.arrayElementsPerExample());
			last = name;
		}
	}

	private ConvolutionLayer convolution(Layer.Convolution layer) {
		// Without a fallback a convolution that oneDNN refuses is an error, not a silent factor of eight.
		ConvolutionLayer.Builder builder = new ConvolutionLayer.Builder(layer.kernel(), layer.kernel()).stride(layer.stride(), layer.stride()).nOut(layer.filters()).convolutionMode(mode(layer.padding()))
				.activation(activation(layer.activation())).helperAllowFallback(false);
		return last.equals(IMAGES) ? new FirstConvolution(builder) : builder.build();
	}

	private static SubsamplingLayer pooling(Layer.Pooling layer) {
		var kind = layer.kind() == Layer.Pooling.Kind.MAX ? SubsamplingLayer.PoolingType.MAX : SubsamplingLayer.PoolingType.AVG;
		return new SubsamplingLayer.Builder(kind).kernelSize(layer.window(), layer.window()).stride(layer.stride(), layer.stride()).convolutionMode(mode(layer.padding())).build();
	}

	private ChannelNormalisation normalisation() {
		return new ChannelNormalisation(1e-5, 0.9);
	}

	private DenseLayer dense(Layer.Dense layer) {
		return new DenseLayer.Builder().nOut(layer.units()).activation(activation(layer.activation())).build();
	}

	private static ConvolutionMode mode(Layer.Padding padding) {
		return padding == Layer.Padding.SAME ? ConvolutionMode.Same : ConvolutionMode.Truncate;
	}

	private static Activation activation(Layer.Activation activation) {
		return switch (activation) {
			case IDENTITY -> Activation.IDENTITY;
			case RELU -> Activation.RELU;
			case SIGMOID -> Activation.SIGMOID;
			case TANH -> Activation.TANH;
		};
	}
}
