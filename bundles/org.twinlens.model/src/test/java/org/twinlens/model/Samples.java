package org.twinlens.model;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinlens.core.image.Preprocessing;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Tuning;
import org.twinlens.model.checkpoint.Checkpoint;
import org.twinlens.model.checkpoint.Tensor;

/** Small values tests share. */
public final class Samples {

	private Samples() {
	}

	/** Every kind of layer and a tuning that differs from the default in each place. */
	public static Architecture architecture() {
		Tuning tuning = new Tuning(Tuning.Initialiser.normal(0, 0.01), Tuning.Initialiser.normal(0.5, 0.01), 0.001, 0.5, 0.9);
		return new Architecture("Sample", new Architecture.Input(3, 20, 24),
				List.of(new Layer.Convolution("conv1", 8, 3, 2, Layer.Padding.SAME, Layer.Activation.RELU, tuning),
						new Layer.BatchNormalisation("norm1", Layer.Activation.RELU), new Layer.Pooling("pool1", Layer.Pooling.Kind.AVERAGE, 3, 2, Layer.Padding.SAME),
						new Layer.Convolution("conv2", 4, 3, 1, Layer.Padding.VALID, Layer.Activation.IDENTITY, Tuning.HE), new Layer.Dropout("drop", 0.25),
						new Layer.Flatten("flatten"), new Layer.Dense("dense", 16, Layer.Activation.SIGMOID, Tuning.DEFAULT)),
				Architecture.Distance.L1, new Architecture.Head(Architecture.Head.Type.DENSE_SIGMOID, tuning), Architecture.Loss.BINARY_CROSS_ENTROPY);
	}

	public static Tensor tensor(List<Long> shape, float... values) {
		return new Tensor(shape, FloatBuffer.wrap(values));
	}

	public static Checkpoint checkpoint() {
		return new Checkpoint(architecture(), TrainingConfig.koch(17), new Preprocessing(3, 20, 24, Preprocessing.Fit.CROP, 0.8, true),
				new Checkpoint.State(3, 120, 0, Double.POSITIVE_INFINITY, 12.5, 0, Double.POSITIVE_INFINITY), Optional.of(new Checkpoint.Threshold(0.625, "EER on calibration")),
				Map.of("run", "a-run", "dataset", "4f1d"),
				Map.of("conv1/weights", tensor(List.of(2L, 3L), 1, -2, 3.5f, Float.MIN_VALUE, Float.NaN, 1e30f), "conv1/biases", tensor(List.of(2L), 0.5f, -0f)),
				Map.of("conv1/weights/m", tensor(List.of(2L, 3L), 0, 1, 2, 3, 4, 5), "scores", tensor(List.of(0L))));
	}
}
