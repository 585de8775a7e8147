package org.twinlens.model.dl4j.internal;

import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.BETA;
import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.GAMMA;
import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.GLOBAL_MEAN;
import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.GLOBAL_VAR;

import java.nio.FloatBuffer;
import java.util.stream.IntStream;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.normalization.BatchNormalization;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Computes {@link ChannelNormalisation} of images [M,C,H,W] (Ioffe and Szegedy 2015, algorithms 1 and 2) in Java, channel by channel on all cores: ND4J's own operation
 * took more than half of the time of a small network's step. A channel is summed by one thread in one order, in double precision, so that results do not depend on
 * threads. Vectors are left to Deeplearning4j.
 * <p>
 * Running mean and variance are parameters whose "gradient" is the step to their next value; the optimiser subtracts it as it is.
 */
final class ChannelNormalisationLayer extends BatchNormalization {

	private static final long serialVersionUID = 1L;

	/** Of the batch last seen in training: each channel's mean, and one over its standard deviation. */
	private transient double[] mean;
	private transient double[] inverse;

	ChannelNormalisationLayer(NeuralNetConfiguration conf, DataType type) {
		super(conf, type);
	}

	/** The planes of a channel: one of {@code size} numbers for each image. */
	private record Planes(FloatBuffer numbers, int images, int channels, int size) {

		static Planes of(INDArray array) {
			return new Planes(NativeFloats.of(array), (int) array.size(0), (int) array.size(1), (int) (array.size(2) * array.size(3)));
		}

		void read(int image, int channel, float[] plane) {
			numbers.get((image * channels + channel) * size, plane);
		}

		void write(int image, int channel, float[] plane) {
			numbers.put((image * channels + channel) * size, plane);
		}

		double count() {
			return (double) images * size;
		}
	}

	@Override
	public INDArray preOutput(INDArray x, TrainingMode mode, LayerWorkspaceMgr workspaces) {
		if (x.rank() != 4) {
			return super.preOutput(x, mode, workspaces);
		}
		INDArray result = workspaces.createUninitialized(ArrayType.ACTIVATIONS, DataType.FLOAT, x.shape(), 'c');
		Planes from = Planes.of(NativeFloats.plain(x));
		Planes to = Planes.of(result);
		boolean training = mode == TrainingMode.TRAIN;
		float[] gamma = getParam(GAMMA).toFloatVector();
		float[] beta = getParam(BETA).toFloatVector();
		float[] runningMean = getParam(GLOBAL_MEAN).toFloatVector();
		float[] runningVariance = getParam(GLOBAL_VAR).toFloatVector();
		double[] means = new double[from.channels];
		double[] inverses = new double[from.channels];
		float[] meanStep = new float[from.channels];
		float[] varianceStep = new float[from.channels];
		IntStream.range(0, from.channels).parallel().forEach(c -> {
			float[] plane = new float[from.size];
			double m = training ? sum(from, c, plane, 0, false) / from.count() : runningMean[c];
			double variance = training ? sum(from, c, plane, m, true) / from.count() : runningVariance[c];
			means[c] = m;
			inverses[c] = 1 / Math.sqrt(variance + layerConf().getEps());
			meanStep[c] = (float) ((runningMean[c] - m) * (1 - layerConf().getDecay()));
			varianceStep[c] = (float) ((runningVariance[c] - variance) * (1 - layerConf().getDecay()));
			float scale = (float) (gamma[c] * inverses[c]);
			float shift = (float) (beta[c] - m * gamma[c] * inverses[c]);
			for (int n = 0; n < from.images; n++) {
				from.read(n, c, plane);
				for (int i = 0; i < plane.length; i++) {
					plane[i] = plane[i] * scale + shift;
				}
				to.write(n, c, plane);
			}
		});
		if (training) {
			mean = means;
			inverse = inverses;
			NativeFloats.of(gradientViews.get(GLOBAL_MEAN)).put(meanStep);
			NativeFloats.of(gradientViews.get(GLOBAL_VAR)).put(varianceStep);
		}
		return result;
	}

	/** Sum over a channel of x−centre, or of its square. */
	private static double sum(Planes planes, int channel, float[] plane, double centre, boolean squared) {
		double sum = 0;
		for (int n = 0; n < planes.images; n++) {
			planes.read(n, channel, plane);
			double ofPlane = 0;
			for (float x : plane) {
				double d = x - centre;
				ofPlane += squared ? d * d : d;
			}
			sum += ofPlane;
		}
		return sum;
	}

	@Override
	public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
		if (epsilon.rank() != 4) {
			return super.backpropGradient(epsilon, workspaces);
		}
		INDArray result = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, DataType.FLOAT, epsilon.shape(), 'c');
		Planes slopes = Planes.of(NativeFloats.plain(epsilon));
		Planes values = Planes.of(NativeFloats.plain(input));
		Planes to = Planes.of(result);
		float[] gamma = getParam(GAMMA).toFloatVector();
		float[] gammaGradient = new float[values.channels];
		float[] betaGradient = new float[values.channels];
		IntStream.range(0, values.channels).parallel().forEach(c -> channel(c, slopes, values, to, gamma[c], gammaGradient, betaGradient));
		NativeFloats.of(gradientViews.get(GAMMA)).put(gammaGradient);
		NativeFloats.of(gradientViews.get(BETA)).put(betaGradient);
		Gradient gradient = new DefaultGradient();
		for (String name : new String[] { GAMMA, BETA, GLOBAL_MEAN, GLOBAL_VAR }) {
			gradient.setGradientFor(name, gradientViews.get(name));
		}
		return new Pair<>(gradient, result);
	}

	/** dx = γ/σ·(dy − mean(dy) − x̂·mean(dy·x̂)) with x̂ = (x−μ)/σ; dγ = Σ dy·x̂; dβ = Σ dy. */
	private void channel(int c, Planes slopes, Planes values, Planes to, float gamma, float[] gammaGradient, float[] betaGradient) {
		float[] dy = new float[values.size];
		float[] x = new float[values.size];
		double sum = 0;
		double product = 0;
		for (int n = 0; n < values.images; n++) {
			slopes.read(n, c, dy);
			values.read(n, c, x);
			double planeSum = 0;
			double planeProduct = 0;
			for (int i = 0; i < dy.length; i++) {
				planeSum += dy[i];
				planeProduct += dy[i] * (x[i] - mean[c]);
			}
			sum += planeSum;
			product += planeProduct;
		}
		product *= inverse[c];
		gammaGradient[c] = (float) product;
		betaGradient[c] = (float) sum;
		float scale = (float) (gamma * inverse[c]);
		float slope = (float) (-gamma * inverse[c] * inverse[c] * product / values.count());
		float shift = (float) (-gamma * inverse[c] * sum / values.count() - slope * mean[c]);
		for (int n = 0; n < values.images; n++) {
			slopes.read(n, c, dy);
			values.read(n, c, x);
			for (int i = 0; i < dy.length; i++) {
				dy[i] = dy[i] * scale + x[i] * slope + shift;
			}
			to.write(n, c, dy);
		}
	}
}
