package org.twinlens.model.dl4j.internal;

import java.util.Collection;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Batch normalisation, computed by {@link ChannelNormalisationLayer}. */
final class ChannelNormalisation extends BatchNormalization {

	private static final long serialVersionUID = 1L;

	ChannelNormalisation(double epsilon, double decay) {
		setEps(epsilon);
		setDecay(decay);
		setUseLogStd(false);
	}

	@Override
	public Layer instantiate(NeuralNetConfiguration conf, Collection<TrainingListener> listeners, int index, INDArray params, boolean initialise, DataType type) {
		ChannelNormalisationLayer layer = new ChannelNormalisationLayer(conf, type);
		layer.setListeners(listeners);
		layer.setIndex(index);
		layer.setParamsViewArray(params);
		layer.setParamTable(initializer().init(conf, params, initialise));
		return layer;
	}
}
