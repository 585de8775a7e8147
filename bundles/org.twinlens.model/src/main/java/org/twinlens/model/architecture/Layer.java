package org.twinlens.model.architecture;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A layer of the embedding tower. In JSON its kind stands in {@code type}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({ @Type(value = Layer.Convolution.class, name = "convolution"), @Type(value = Layer.Pooling.class, name = "pooling"),
		@Type(value = Layer.BatchNormalisation.class, name = "batchNormalisation"), @Type(value = Layer.Dropout.class, name = "dropout"),
		@Type(value = Layer.Flatten.class, name = "flatten"), @Type(value = Layer.GlobalAveragePooling.class, name = "globalAveragePooling"),
		@Type(value = Layer.Dense.class, name = "dense"), @Type(value = Layer.Add.class, name = "add") })
public sealed interface Layer {

	/** Unique in the architecture; also names its tensors in a checkpoint, so only letters, digits, {@code _}, {@code -} and {@code .}; not {@code head}. */
	String name();

	enum Activation {
		IDENTITY, RELU, SIGMOID, TANH
	}

	enum Padding {
		/** No border: output (in − kernel) / stride + 1, rounded down. */
		VALID,
		/** Border of zeros so that the output is in / stride, rounded up. */
		SAME
	}

	/** Two-dimensional convolution; kernel and stride in pixels, square. Its numbers in JSON default to stride 1, padding valid, activation identity. */
	record Convolution(String name, int filters, int kernel, int stride, Padding padding, Activation activation, Tuning tuning) implements Layer {
		public Convolution {
			Require.name(name);
			Require.atLeastOne("filters", filters, name);
			Require.atLeastOne("kernel", kernel, name);
			Require.atLeastOne("stride", stride, name);
			Require.given("padding", padding, name);
			Require.given("activation", activation, name);
			tuning = tuning == null ? Tuning.DEFAULT : tuning;
		}
	}

	/** Pooling over square windows; in JSON the kind defaults to max, the padding to valid. */
	record Pooling(String name, Kind kind, int window, int stride, Padding padding) implements Layer {
		public enum Kind {
			MAX, AVERAGE
		}

		public Pooling {
			Require.name(name);
			Require.given("kind", kind, name);
			Require.atLeastOne("window", window, name);
			Require.atLeastOne("stride", stride, name);
			Require.given("padding", padding, name);
		}
	}

	/** Batch normalisation per channel (Ioffe and Szegedy 2015), ε 1e-5, running statistics with momentum 0.9; then the activation. */
	record BatchNormalisation(String name, Activation activation) implements Layer {
		public BatchNormalisation {
			Require.name(name);
			Require.given("activation", activation, name);
		}
	}

	/** Dropout while training; {@code rate} is the share that is dropped, in [0, 1). */
	record Dropout(String name, double rate) implements Layer {
		public Dropout {
			Require.name(name);
			Require.that(rate >= 0 && rate < 1, "The rate of the layer \"" + name + "\" must lie in [0, 1), not " + rate + ".");
		}
	}

	/** Channels, rows, columns in that order become one vector. */
	record Flatten(String name) implements Layer {
		public Flatten {
			Require.name(name);
		}
	}

	/** The mean over all positions of each channel. */
	record GlobalAveragePooling(String name) implements Layer {
		public GlobalAveragePooling {
			Require.name(name);
		}
	}

	/** Fully connected. */
	record Dense(String name, int units, Activation activation, Tuning tuning) implements Layer {
		public Dense {
			Require.name(name);
			Require.atLeastOne("units", units, name);
			Require.given("activation", activation, name);
			tuning = tuning == null ? Tuning.DEFAULT : tuning;
		}
	}

	/** The sum of what the layer before gives and what an earlier layer, {@code from}, gives (He et al. 2016), then the activation. Both have the same shape. */
	record Add(String name, String from, Activation activation) implements Layer {
		public Add {
			Require.name(name);
			Require.given("from", from, name);
			Require.given("activation", activation, name);
		}
	}
}
