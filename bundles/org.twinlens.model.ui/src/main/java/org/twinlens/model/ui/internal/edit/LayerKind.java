package org.twinlens.model.ui.internal.edit;

import java.util.List;

import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Layer.Activation;
import org.twinlens.model.architecture.Layer.Padding;
import org.twinlens.model.architecture.LayerNames;
import org.twinlens.model.architecture.Tuning;
import org.twinlens.model.ui.internal.Messages;

/** The kinds of layers one can add, and what a new one is like: small, and harmless wherever it is put. */
public enum LayerKind {

	CONVOLUTION(Messages.kind_convolution, Layer.Convolution.class) {
		@Override
		public Layer create(Architecture architecture, int place) {
			return new Layer.Convolution(LayerNames.free(architecture, "conv1"), 32, 3, 1, Padding.SAME, Activation.RELU, Tuning.HE);
		}
	},
	MAX_POOLING(Messages.kind_maxPooling, null) {
		@Override
		public Layer create(Architecture architecture, int place) {
			return new Layer.Pooling(LayerNames.free(architecture, "pool1"), Layer.Pooling.Kind.MAX, 2, 2, Padding.SAME);
		}
	},
	AVERAGE_POOLING(Messages.kind_averagePooling, null) {
		@Override
		public Layer create(Architecture architecture, int place) {
			return new Layer.Pooling(LayerNames.free(architecture, "pool1"), Layer.Pooling.Kind.AVERAGE, 2, 2, Padding.SAME);
		}
	},
	BATCH_NORMALISATION(Messages.kind_batchNormalisation, Layer.BatchNormalisation.class) {
		@Override
		public Layer create(Architecture architecture, int place) {
			return new Layer.BatchNormalisation(LayerNames.free(architecture, "norm1"), Activation.RELU);
		}
	},
	DROPOUT(Messages.kind_dropout, Layer.Dropout.class) {
		@Override
		public Layer create(Architecture architecture, int place) {
			return new Layer.Dropout(LayerNames.free(architecture, "dropout1"), 0.25);
		}
	},
	ADD(Messages.kind_add, Layer.Add.class) {
		/** Of the layer two before, if there is one: the nearest that makes sense. */
		@Override
		public Layer create(Architecture architecture, int place) {
			List<Layer> layers = architecture.layers();
			return new Layer.Add(LayerNames.free(architecture, "add1"), place >= 2 ? layers.get(place - 2).name() : place == 1 ? layers.get(0).name() : "conv1", Activation.RELU);
		}
	},
	GLOBAL_AVERAGE_POOLING(Messages.kind_globalAveragePooling, Layer.GlobalAveragePooling.class) {
		@Override
		public Layer create(Architecture architecture, int place) {
			return new Layer.GlobalAveragePooling(LayerNames.free(architecture, "mean"));
		}
	},
	FLATTEN(Messages.kind_flatten, Layer.Flatten.class) {
		@Override
		public Layer create(Architecture architecture, int place) {
			return new Layer.Flatten(LayerNames.free(architecture, "flatten"));
		}
	},
	DENSE(Messages.kind_dense, Layer.Dense.class) {
		@Override
		public Layer create(Architecture architecture, int place) {
			return new Layer.Dense(LayerNames.free(architecture, "dense1"), 128, Activation.RELU, Tuning.HE);
		}
	};

	private final String title;
	private final Class<? extends Layer> type;

	LayerKind(String title, Class<? extends Layer> type) {
		this.title = title;
		this.type = type;
	}

	/** As users read it. */
	public String title() {
		return title;
	}

	/** @param place where it will stand, from 0 */
	public abstract Layer create(Architecture architecture, int place);

	public static LayerKind of(Layer layer) {
		if (layer instanceof Layer.Pooling pooling) {
			return pooling.kind() == Layer.Pooling.Kind.MAX ? MAX_POOLING : AVERAGE_POOLING;
		}
		for (LayerKind kind : values()) {
			if (kind.type == layer.getClass()) {
				return kind;
			}
		}
		throw new IllegalArgumentException(layer.toString());
	}
}
