package org.twinlens.model.internal.template;

import java.util.ArrayList;
import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.twinlens.core.image.Augmentation;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Architecture.Head;
import org.twinlens.model.architecture.ArchitectureTemplate;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Layer.Activation;
import org.twinlens.model.architecture.Layer.Padding;
import org.twinlens.model.architecture.SuggestedBatches;
import org.twinlens.model.architecture.Tuning;

/**
 * The network of Snell, Swersky and Zemel 2017 ("Prototypical Networks for Few-shot Learning"), trained as they train it: episodes of 60 characters, quarter turns as
 * further characters, squared Euclidean distances in a softmax, here with a temperature. The flattened last block is the embedding; there is no dense layer and no head. Pools drop an odd edge,
 * as there.
 */
@Component
public final class ModernSmallTemplate implements ArchitectureTemplate {

	private static final int EPOCHS = 20;
	private static final double LEARNING_RATE = 5e-3;
	/**
	 * Squared distances in 256 dimensions begin so large that a softmax over the bare ones is all but certain of wrong answers, and learns slowly; divided by this it
	 * begins undecided.
	 */
	private static final double TEMPERATURE = 32;

	private static final Architecture ARCHITECTURE = new Architecture("Modern small 42×42×1", new Architecture.Input(1, 42, 42), layers(), Architecture.Distance.L2,
			new Head(Head.Type.NONE, Tuning.DEFAULT), Architecture.Loss.SOFTMAX);

	private static List<Layer> layers() {
		List<Layer> layers = new ArrayList<>();
		for (int i = 1; i <= 4; i++) {
			layers.add(Layers.convolution("conv" + i, 64, 3, Padding.SAME, Activation.IDENTITY, Tuning.HE));
			layers.add(new Layer.BatchNormalisation("norm" + i, Activation.RELU));
			layers.add(new Layer.Pooling("pool" + i, Layer.Pooling.Kind.MAX, 2, 2, Padding.VALID));
		}
		layers.add(new Layer.Flatten("embedding"));
		return layers;
	}

	@Override
	public String id() {
		return "modern-small";
	}

	@Override
	public String name() {
		return ARCHITECTURE.name();
	}

	@Override
	public String description() {
		return "For characters, learns most in the least time: the four blocks of 64 filters of Snell et al. 2017, whose flattened output is the embedding; trained in episodes with "
				+ "a softmax over squared distances. 112 thousand parameters.";
	}

	@Override
	public Architecture architecture() {
		return ARCHITECTURE;
	}

	@Override
	public TrainingConfig config(long seed) {
		return Layers.cosineConfig(EPOCHS, LEARNING_RATE, TEMPERATURE, Augmentation.KOCH, seed);
	}

	@Override
	public SuggestedBatches batches() {
		return new SuggestedBatches(true, 60, 3, 1, true);
	}

	/** Ink becomes 1, paper 0. */
	@Override
	public Preprocessing preprocessing() {
		return new Preprocessing(1, 42, 42, Preprocessing.Fit.STRETCH, 1, true);
	}
}
