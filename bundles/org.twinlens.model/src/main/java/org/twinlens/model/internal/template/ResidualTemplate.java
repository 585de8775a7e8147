package org.twinlens.model.internal.template;

import java.util.ArrayList;
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

/** A small network of today's parts: residual blocks (He et al. 2016) with batch normalisation, and a global average pooling in place of a large dense layer. */
@Component
public final class ResidualTemplate implements ArchitectureTemplate {

	private static final int EPOCHS = 24;

	private static final Architecture ARCHITECTURE = new Architecture("Residual small 64×64×3", new Architecture.Input(3, 64, 64), layers(), Architecture.Distance.COSINE,
			Layers.COSINE_HEAD, Architecture.Loss.BINARY_CROSS_ENTROPY);

	private static List<Layer> layers() {
		List<Layer> layers = new ArrayList<>(normalised("stem", 32, 1, Activation.RELU));
		layers.add(Layers.pooling("pool"));
		layers.addAll(block("block1", "pool", 32));
		layers.addAll(normalised("down1", 64, 2, Activation.RELU));
		layers.addAll(block("block2", "down1-norm", 64));
		layers.addAll(normalised("down2", 128, 2, Activation.RELU));
		layers.addAll(block("block3", "down2-norm", 128));
		layers.add(new Layer.GlobalAveragePooling("mean"));
		layers.add(new Layer.Dense("embedding", 128, Activation.IDENTITY, Tuning.DEFAULT));
		return layers;
	}

	/** Two convolutions that learn what is to be added to their input. */
	private static List<Layer> block(String name, String from, int filters) {
		List<Layer> layers = new ArrayList<>(normalised(name + "-conv1", filters, 1, Activation.RELU));
		layers.addAll(normalised(name + "-conv2", filters, 1, Activation.IDENTITY));
		layers.add(new Layer.Add(name, from, Activation.RELU));
		return layers;
	}

	private static List<Layer> normalised(String name, int filters, int stride, Activation activation) {
		return List.of(new Layer.Convolution(name, filters, 3, stride, Padding.SAME, Activation.IDENTITY, Tuning.HE), new Layer.BatchNormalisation(name + "-norm", activation));
	}

	@Override
	public String id() {
		return "residual";
	}

	@Override
	public String name() {
		return ARCHITECTURE.name();
	}

	@Override
	public String description() {
		return "A modern small baseline for photographs: three residual blocks with batch normalisation, a global average pooling, an embedding of 128, cosine similarity. "
				+ "Twice the work of the small network. Best with batches of identities.";
	}

	@Override
	public Architecture architecture() {
		return ARCHITECTURE;
	}

	@Override
	public TrainingConfig config(long seed) {
		return Layers.cosineConfig(EPOCHS, SmallTemplate.AUGMENTATION, seed);
	}

	@Override
	public Preprocessing preprocessing() {
		return Preprocessing.to(3, 64, 64);
	}
}
