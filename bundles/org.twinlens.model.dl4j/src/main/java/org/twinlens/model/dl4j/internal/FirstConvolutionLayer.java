package org.twinlens.model.dl4j.internal;

import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.params.ConvolutionParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.util.ConvolutionUtils;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Computes {@link FirstConvolution}: image by image, the weights times the image's {@link PatchColumns}. With one or three channels oneDNN's direct convolution uses a
 * fraction of the processor, and DL4J's layer also computes the gradient by the images, which nobody needs; for the seed study's network this takes an eighth of the time.
 * <p>
 * A row of ones below the columns makes the biases one more column of weights, both ways.
 */
final class FirstConvolutionLayer extends ConvolutionLayer {

	private static final long serialVersionUID = 1L;

	private transient PatchColumns columns;

	FirstConvolutionLayer(NeuralNetConfiguration conf, DataType type) {
		super(conf, type);
	}

	@Override
	protected Pair<INDArray, INDArray> preOutput(boolean training, boolean forBackprop, LayerWorkspaceMgr workspaces) {
		if (forBackprop && preOutput != null) {
			return new Pair<>(preOutput, null);
		}
		INDArray images = NativeFloats.plain(input);
		PatchColumns patches = columns(images);
		INDArray weights = withBiases(getParam(ConvolutionParamInitializer.WEIGHT_KEY), getParam(ConvolutionParamInitializer.BIAS_KEY));
		long filters = weights.size(0);
		INDArray result = workspaces.createUninitialized(ArrayType.ACTIVATIONS, DataType.FLOAT, new long[] { images.size(0), filters, patches.height(), patches.width() }, 'c');
		INDArray rows = result.reshape('c', images.size(0) * filters, patches.positions());
		for (long n = 0; n < images.size(0); n++) {
			Nd4j.gemm(weights, patches.of(images, n), rows.get(NDArrayIndex.interval(n * filters, (n + 1) * filters)), false, false, 1, 0);
		}
		return new Pair<>(result, null);
	}

	@Override
	public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
		INDArray images = NativeFloats.plain(input);
		PatchColumns patches = columns(images);
		INDArray delta = NativeFloats.plain(layerConf().getActivationFn().backprop(preOutput(true, true, workspaces).getFirst(), epsilon).getFirst());
		INDArray weights = gradientViews.get(ConvolutionParamInitializer.WEIGHT_KEY);
		INDArray biases = gradientViews.get(ConvolutionParamInitializer.BIAS_KEY);
		long filters = weights.size(0);
		INDArray both = Nd4j.create(DataType.FLOAT, new long[] { filters, patches.size() }, 'c');
		INDArray rows = delta.reshape('c', images.size(0) * filters, patches.positions());
		for (long n = 0; n < images.size(0); n++) {
			Nd4j.gemm(rows.get(NDArrayIndex.interval(n * filters, (n + 1) * filters)), patches.of(images, n), both, false, true, 1, 1);
		}
		long last = patches.size() - 1;
		weights.reshape('c', filters, last).assign(both.get(NDArrayIndex.all(), NDArrayIndex.interval(0, last)));
		biases.assign(both.get(NDArrayIndex.all(), NDArrayIndex.point(last)).reshape(biases.shape()));
		Gradient gradient = new DefaultGradient();
		gradient.setGradientFor(ConvolutionParamInitializer.BIAS_KEY, biases);
		gradient.setGradientFor(ConvolutionParamInitializer.WEIGHT_KEY, weights, 'c');
		return new Pair<>(gradient, null);
	}

	private static INDArray withBiases(INDArray weights, INDArray biases) {
		long filters = weights.size(0);
		return Nd4j.hstack(weights.reshape('c', filters, weights.length() / filters), biases.reshape(filters, 1));
	}

	private PatchColumns columns(INDArray images) {
		if (columns == null) {
			int[] kernel = layerConf().getKernelSize();
			int[] stride = layerConf().getStride();
			boolean same = convolutionMode == ConvolutionMode.Same;
			int[] size = ConvolutionUtils.getOutputSize(images, kernel, stride, same ? null : layerConf().getPadding(), convolutionMode, layerConf().getDilation(), CNN2DFormat.NCHW);
			int[] border = same ? ConvolutionUtils.getSameModeTopLeftPadding(size, new int[] { (int) images.size(2), (int) images.size(3) }, kernel, stride, layerConf().getDilation())
					: new int[] { 0, 0 };
			columns = new PatchColumns((int) images.size(1), (int) images.size(2), (int) images.size(3), kernel[0], stride[0], border, size);
		}
		return columns;
	}
}
