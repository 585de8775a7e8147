package org.twinlens.model.dl4j.internal;

import java.util.Collection;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A convolution that takes the images themselves, computed by {@link FirstConvolutionLayer}. */
final class FirstConvolution extends ConvolutionLayer {

	private static final long serialVersionUID = 1L;

	FirstConvolution(Builder builder) {
		super(builder);
	}

	@Override
	public Layer instantiate(NeuralNetConfiguration conf, Collection<TrainingListener> listeners, int index, INDArray params, boolean initialise, DataType type) {
		FirstConvolutionLayer layer = new FirstConvolutionLayer(conf, type);
		layer.setListeners(listeners);
		layer.setIndex(index);
		layer.setParamsViewArray(params);
		layer.setParamTable(initializer().init(conf, params, initialise));
		return layer;
	}
}
