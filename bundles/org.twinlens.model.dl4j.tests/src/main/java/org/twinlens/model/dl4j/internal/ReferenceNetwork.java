package org.twinlens.model.dl4j.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.twinlens.core.PairSet;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Architecture.Distance;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.checkpoint.Tensor;

/**
 * A twin network's mean training loss in double precision, written from the definitions of its layers with plain loops, slow and without a gradient: what the real one is
 * measured against. No dropout.
 */
final class ReferenceNetwork {

	private final Architecture architecture;
	private final Objective objective;
	private final Map<String, double[]> tensors = new HashMap<>();
	private final Map<String, double[][]> outputs = new HashMap<>();
	private int channels;
	private int height;
	private int width;

	ReferenceNetwork(Architecture architecture, Objective objective, Map<String, Tensor> weights) {
		this.architecture = architecture;
		this.objective = objective;
		weights.forEach((name, tensor) -> {
			double[] values = new double[tensor.data().remaining()];
			Arrays.setAll(values, tensor.data()::get);
			tensors.put(name, values);
		});
	}

	/** The values of a tensor, to be changed at will. */
	double[] tensor(String name) {
		return tensors.get(name);
	}

	double meanLoss(Batch batch, PairSet pairs) {
		double[][] embeddings = embed(batch);
		double[] outputs = new double[pairs.size()];
		Arrays.setAll(outputs, i -> output(embeddings[pairs.first(i)], embeddings[pairs.second(i)]));
		return objective instanceof PairwiseObjective pairwise ? meanCost(pairs, outputs, pairwise.cost()) : choice(pairs, outputs, ((SoftmaxObjective) objective).logit());
	}

	private static double meanCost(PairSet pairs, double[] outputs, PairCost cost) {
		double sum = 0;
		for (int i = 0; i < outputs.length; i++) {
			sum += cost.loss(outputs[i], pairs.same(i));
		}
		return sum / outputs.length;
	}

	/** Softmax over each anchor's pairs as the formula has it. */
	static double choice(PairSet pairs, double[] outputs, PairLogit logit) {
		double sum = 0;
		int anchors = 0;
		for (int anchor = 0; anchor < pairs.images().size(); anchor++) {
			double all = 0;
			double positive = 0;
			boolean first = false;
			for (int i = 0; i < outputs.length; i++) {
				first |= pairs.first(i) == anchor;
				if (pairs.first(i) == anchor || pairs.second(i) == anchor) {
					all += Math.exp(logit.of(outputs[i]));
					positive += pairs.same(i) ? Math.exp(logit.of(outputs[i])) : 0;
				}
			}
			if (first && positive > 0 && all > positive) {
				sum -= Math.log(positive / all);
				anchors++;
			}
		}
		return sum / anchors;
	}

	double output(double[] a, double[] b) {
		double[] d = switch (architecture.distance()) {
			case L1 -> new double[a.length];
			case L2, COSINE -> new double[1];
		};
		double dot = 0;
		double aa = 0;
		double bb = 0;
		double squares = 0;
		for (int i = 0; i < a.length; i++) {
			dot += a[i] * b[i];
			aa += a[i] * a[i];
			bb += b[i] * b[i];
			squares += (a[i] - b[i]) * (a[i] - b[i]);
			if (architecture.distance() == Distance.L1) {
				d[i] = Math.abs(a[i] - b[i]);
			}
		}
		if (architecture.distance() == Distance.L2) {
			d[0] = Math.sqrt(squares);
		} else if (architecture.distance() == Distance.COSINE) {
			d[0] = 1 - dot / Math.sqrt(aa * bb);
		}
		if (architecture.head().type() == Architecture.Head.Type.NONE) {
			return d[0];
		}
		double sum = tensor("head/biases")[0];
		for (int i = 0; i < d.length; i++) {
			sum += tensor("head/weights")[i] * d[i];
		}
		return sum;
	}

	double[][] embed(Batch batch) {
		channels = architecture.input().channels();
		height = architecture.input().height();
		width = architecture.input().width();
		int size = channels * height * width;
		double[][] x = new double[batch.images()][size];
		for (int n = 0; n < x.length; n++) {
			for (int i = 0; i < size; i++) {
				x[n][i] = batch.pixels().get(n * size + i);
			}
		}
		for (Layer layer : architecture.layers()) {
			x = apply(layer, x);
			outputs.put(layer.name(), x);
		}
		return x;
	}

	private double[][] apply(Layer layer, double[][] x) {
		if (layer instanceof Layer.Convolution c) {
			return activate(c.activation(), window(x, c.filters(), c.kernel(), c.stride(), c.padding(), (image, channel, rows, columns) -> {
				double sum = tensor(c.name() + "/biases")[channel];
				double[] w = tensor(c.name() + "/weights");
				for (int in = 0; in < channels; in++) {
					for (int i = 0; i < c.kernel(); i++) {
						for (int j = 0; j < c.kernel(); j++) {
							int y = rows + i;
							int z = columns + j;
							if (y >= 0 && y < height && z >= 0 && z < width) {
								sum += w[((channel * channels + in) * c.kernel() + i) * c.kernel() + j] * image[(in * height + y) * width + z];
							}
						}
					}
				}
				return sum;
			}));
		} else if (layer instanceof Layer.Pooling p) {
			return window(x, channels, p.window(), p.stride(), p.padding(), (image, channel, rows, columns) -> {
				double sum = 0;
				double max = Double.NEGATIVE_INFINITY;
				int inside = 0;
				for (int y = Math.max(0, rows); y < Math.min(height, rows + p.window()); y++) {
					for (int z = Math.max(0, columns); z < Math.min(width, columns + p.window()); z++) {
						double value = image[(channel * height + y) * width + z];
						sum += value;
						max = Math.max(max, value);
						inside++;
					}
				}
				return p.kind() == Layer.Pooling.Kind.MAX ? max : sum / inside;
			});
		} else if (layer instanceof Layer.BatchNormalisation b) {
			return activate(b.activation(), normalise(b.name(), x));
		} else if (layer instanceof Layer.Dense d) {
			double[][] out = new double[x.length][d.units()];
			for (int n = 0; n < x.length; n++) {
				for (int u = 0; u < d.units(); u++) {
					out[n][u] = tensor(d.name() + "/biases")[u];
					for (int i = 0; i < x[n].length; i++) {
						out[n][u] += tensor(d.name() + "/weights")[u * x[n].length + i] * x[n][i];
					}
				}
			}
			channels = d.units();
			return activate(d.activation(), out);
		} else if (layer instanceof Layer.GlobalAveragePooling) {
			double[][] out = new double[x.length][channels];
			for (int n = 0; n < x.length; n++) {
				for (int i = 0; i < x[n].length; i++) {
					out[n][i / (height * width)] += x[n][i] / (height * width);
				}
			}
			height = width = 1;
			return out;
		} else if (layer instanceof Layer.Add a) {
			double[][] other = outputs.get(a.from());
			double[][] out = new double[x.length][x[0].length];
			for (int n = 0; n < x.length; n++) {
				for (int i = 0; i < x[n].length; i++) {
					out[n][i] = x[n][i] + other[n][i];
				}
			}
			return activate(a.activation(), out);
		} else if (layer instanceof Layer.Flatten) {
			channels *= height * width;
			height = width = 1;
			return x;
		}
		throw new IllegalArgumentException(layer.toString());
	}

	private interface Window {
		double at(double[] image, int channel, int firstRow, int firstColumn);
	}

	private double[][] window(double[][] x, int filters, int kernel, int stride, Layer.Padding padding, Window window) {
		boolean same = padding == Layer.Padding.SAME;
		int h = same ? (height + stride - 1) / stride : (height - kernel) / stride + 1;
		int w = same ? (width + stride - 1) / stride : (width - kernel) / stride + 1;
		int top = same ? Math.max(0, (h - 1) * stride + kernel - height) / 2 : 0;
		int left = same ? Math.max(0, (w - 1) * stride + kernel - width) / 2 : 0;
		double[][] out = new double[x.length][filters * h * w];
		for (int n = 0; n < x.length; n++) {
			for (int f = 0; f < filters; f++) {
				for (int i = 0; i < h; i++) {
					for (int j = 0; j < w; j++) {
						out[n][(f * h + i) * w + j] = window.at(x[n], f, i * stride - top, j * stride - left);
					}
				}
			}
		}
		channels = filters;
		height = h;
		width = w;
		return out;
	}

	private double[][] normalise(String name, double[][] x) {
		int area = x[0].length / channels;
		double[][] out = new double[x.length][x[0].length];
		for (int c = 0; c < channels; c++) {
			double mean = 0;
			double variance = 0;
			int count = x.length * area;
			for (double[] image : x) {
				for (int i = 0; i < area; i++) {
					mean += image[c * area + i] / count;
				}
			}
			for (double[] image : x) {
				for (int i = 0; i < area; i++) {
					variance += (image[c * area + i] - mean) * (image[c * area + i] - mean) / count;
				}
			}
			for (int n = 0; n < x.length; n++) {
				for (int i = 0; i < area; i++) {
					out[n][c * area + i] = tensor(name + "/gamma")[c] * (x[n][c * area + i] - mean) / Math.sqrt(variance + 1e-5) + tensor(name + "/beta")[c];
				}
			}
		}
		return out;
	}

	private static double[][] activate(Layer.Activation activation, double[][] x) {
		for (double[] image : x) {
			for (int i = 0; i < image.length; i++) {
				image[i] = switch (activation) {
					case IDENTITY -> image[i];
					case RELU -> Math.max(0, image[i]);
					case SIGMOID -> 1 / (1 + Math.exp(-image[i]));
					case TANH -> Math.tanh(image[i]);
				};
			}
		}
		return x;
	}
}
