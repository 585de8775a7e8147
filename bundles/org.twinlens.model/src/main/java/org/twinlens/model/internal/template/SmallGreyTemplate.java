package org.twinlens.model.internal.template;

import org.osgi.service.component.annotations.Component;
import org.twinlens.core.image.Augmentation;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.ArchitectureTemplate;

/** A network for characters that a laptop trains while one waits: the tower that Vinyals et al. 2016 and Snell et al. 2017 use on Omniglot. */
@Component
public final class SmallGreyTemplate implements ArchitectureTemplate {

	private static final int EPOCHS = 20;

	private static final Architecture ARCHITECTURE = new Architecture("Small grey 42×42×1", new Architecture.Input(1, 42, 42), Layers.embedding(256, 64, 64, 64, 64),
			Architecture.Distance.COSINE, Layers.COSINE_HEAD, Architecture.Loss.BINARY_CROSS_ENTROPY);

	@Override
	public String id() {
		return "small-grey";
	}

	@Override
	public String name() {
		return ARCHITECTURE.name();
	}

	@Override
	public String description() {
		return "For characters and signatures, quick to train: four blocks of convolution, batch normalisation and pooling, an embedding of 256, cosine similarity. Best with "
				+ "batches of identities.";
	}

	@Override
	public Architecture architecture() {
		return ARCHITECTURE;
	}

	@Override
	public TrainingConfig config(long seed) {
		return Layers.cosineConfig(EPOCHS, Augmentation.KOCH, seed);
	}

	/** Ink becomes 1, paper 0. */
	@Override
	public Preprocessing preprocessing() {
		return new Preprocessing(1, 42, 42, Preprocessing.Fit.STRETCH, 1, true);
	}
}
