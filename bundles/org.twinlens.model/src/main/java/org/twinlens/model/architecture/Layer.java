package org.twinlens.model.architecture;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A layer of the embedding tower. In JSON its kind stands in {@code type}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({ @Type(value = Layer.Convolution.class, name = "convolution"), @Type(value = Layer.Pooling.class, name = "pooling"),
		@Type(value = Layer.BatchNormalisation.class, name = "batchNormalisation"), @Type(value = Layer.Dropout.class, name = "dropout"),
		@Type(value = Layer.Flatten.class, name = "flatten"), @Type(value = Layer.GlobalAveragePooling.class, name = "globalAveragePooling"),
		@Type(value = Layer.Dense.class, name = "dense") })
public sealed interface Layer {

	/** Unique in the architecture; also names its tensors in a checkpoint. */
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

	/** Two-dimensional convolution; kernel and stride in pixels, square. */
	record Convolution(String name, int filters, int kernel, int stride, Padding padding, Activation activation, Tuning tuning) implements Layer {
	}

	/** Pooling over square windows. */
	record Pooling(String name, Kind kind, int window, int stride, Padding padding) implements Layer {
		public enum Kind {
			MAX, AVERAGE
		}
	}

	/** Batch normalisation per channel (Ioffe and Szegedy 2015), ε 1e-5, running statistics with momentum 0.9; then the activation. */
	record BatchNormalisation(String name, Activation activation) implements Layer {
	}

	/** Dropout while training; {@code rate} is the share that is dropped, in [0, 1). */
	record Dropout(String name, double rate) implements Layer {
	}

	/** Channels, rows, columns in that order become one vector. */
	record Flatten(String name) implements Layer {
	}

	/** The mean over all positions of each channel. */
	record GlobalAveragePooling(String name) implements Layer {
	}

	/** Fully connected. */
	record Dense(String name, int units, Activation activation, Tuning tuning) implements Layer {
	}
}
