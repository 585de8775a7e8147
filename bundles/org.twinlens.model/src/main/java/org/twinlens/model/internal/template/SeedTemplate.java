package org.twinlens.model.internal.template;

import static org.twinlens.model.internal.template.Layers.convolution;
import static org.twinlens.model.internal.template.Layers.pooling;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.ArchitectureTemplate;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Layer.Activation;
import org.twinlens.model.architecture.Layer.Padding;
import org.twinlens.model.architecture.Tuning;

/** The well-known face verification tutorial's network: Koch's layers on 100×100 colour images, initialised as Keras does. */
@Component
public final class SeedTemplate implements ArchitectureTemplate {

	private static final Architecture ARCHITECTURE = new Architecture("Seed 100×100×3", new Architecture.Input(3, 100, 100), layers(Tuning.DEFAULT, Tuning.DEFAULT),
			Architecture.Distance.L1, new Architecture.Head(Architecture.Head.Type.DENSE_SIGMOID, Tuning.DEFAULT), Architecture.Loss.BINARY_CROSS_ENTROPY);

	/** Koch et al. 2015, figure 4, with pools of two pixels. */
	static List<Layer> layers(Tuning convolution, Tuning dense) {
		return List.of(convolution("conv1", 64, 10, Padding.VALID, Activation.RELU, convolution), pooling("pool1"), //
				convolution("conv2", 128, 7, Padding.VALID, Activation.RELU, convolution), pooling("pool2"), //
				convolution("conv3", 128, 4, Padding.VALID, Activation.RELU, convolution), pooling("pool3"), //
				convolution("conv4", 256, 4, Padding.VALID, Activation.RELU, convolution), //
				new Layer.Flatten("flatten"), new Layer.Dense("embedding", 4096, Activation.SIGMOID, dense));
	}

	@Override
	public String id() {
		return "seed";
	}

	@Override
	public String name() {
		return ARCHITECTURE.name();
	}

	@Override
	public String description() {
		return "The face verification tutorial's network: four convolutions, an embedding of 4,096 sigmoids, |a−b| and a sigmoid; 39 million parameters. "
				+ "Adam 1e-4, 32 pairs a batch, no augmentation.";
	}

	@Override
	public Architecture architecture() {
		return ARCHITECTURE;
	}

	@Override
	public TrainingConfig config(long seed) {
		return TrainingConfig.seed(seed);
	}

	@Override
	public Preprocessing preprocessing() {
		return Preprocessing.to(3, 100, 100);
	}
}
