package org.twinlens.model.internal.template;

import org.osgi.service.component.annotations.Component;
import org.twinlens.core.image.Augmentation;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.ArchitectureTemplate;

/** A network for photographs that a laptop trains while one waits. */
@Component
public final class SmallTemplate implements ArchitectureTemplate {

	private static final int EPOCHS = 24;

	private static final Architecture ARCHITECTURE = new Architecture("Small 64×64×3", new Architecture.Input(3, 64, 64), Layers.embedding(128, 32, 64, 64, 64),
			Architecture.Distance.COSINE, Layers.COSINE_HEAD, Architecture.Loss.BINARY_CROSS_ENTROPY);

	/** Small moves and turns, light and colour; a face is not drawn by a shaky hand. */
	static final Augmentation AUGMENTATION = Augmentation.PHOTOMETRIC.withAffineOf(new Augmentation(0.5, 8, 0.05, 0.08, 3, 0, 0, 0, false, 1));

	@Override
	public String id() {
		return "small";
	}

	@Override
	public String name() {
		return ARCHITECTURE.name();
	}

	@Override
	public String description() {
		return "For photographs, quick to train: four blocks of convolution, batch normalisation and pooling, an embedding of 128, cosine similarity. Best with batches of "
				+ "identities.";
	}

	@Override
	public Architecture architecture() {
		return ARCHITECTURE;
	}

	/** Semi-hard mining reached each equal error rate on ORL faces soonest, and the lowest, of disjoint pairs, all pairs and episodes ({@code bench learning}). */
	@Override
	public TrainingConfig config(long seed) {
		return Layers.cosineConfig(EPOCHS, AUGMENTATION, seed).withMining(TrainingConfig.Mining.SEMI_HARD);
	}

	@Override
	public Preprocessing preprocessing() {
		return Preprocessing.to(3, 64, 64);
	}
}
