package org.twinlens.model.internal.template;

import org.osgi.service.component.annotations.Component;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.ArchitectureTemplate;
import org.twinlens.model.architecture.Tuning;
import org.twinlens.model.architecture.Tuning.Initialiser;

/**
 * Koch, Zemel, Salakhutdinov, "Siamese Neural Networks for One-shot Image Recognition", 2015. From the paper: the layers, the initial distributions, momentum rising
 * from 0.5, learning rates falling 1 % an epoch, 200 epochs of 128 pairs a batch, the affine distortions. The paper searches layer-wise learning rates in 1e-4..1e-1,
 * momenta in 0..1 and penalties in 0..0.1 and does not say what it found; ours are chosen: 1e-2 for convolutions, a tenth of it for the embedding, whose initial
 * weights are twenty times as large, momentum 0.9, and a penalty of 2e-4 on convolutions, 1e-4 on the rest.
 */
@Component
public final class KochTemplate implements ArchitectureTemplate {

	private static final Initialiser BIASES = Initialiser.normal(0.5, 0.01);
	private static final Tuning CONVOLUTION = new Tuning(Initialiser.normal(0, 0.01), BIASES, 2e-4, 1, 0.9);
	private static final Tuning EMBEDDING = new Tuning(Initialiser.normal(0, 0.2), BIASES, 1e-4, 0.1, 0.9);
	private static final Tuning HEAD = new Tuning(Initialiser.normal(0, 0.2), BIASES, 1e-4, 1, 0.9);

	private static final Architecture ARCHITECTURE = new Architecture("Koch 2015 105×105×1", new Architecture.Input(1, 105, 105),
			SeedTemplate.layers(CONVOLUTION, EMBEDDING), Architecture.Distance.L1, new Architecture.Head(Architecture.Head.Type.DENSE_SIGMOID, HEAD),
			Architecture.Loss.BINARY_CROSS_ENTROPY);

	@Override
	public String id() {
		return "koch";
	}

	@Override
	public String name() {
		return ARCHITECTURE.name();
	}

	@Override
	public String description() {
		return "The network of Koch et al. 2015 for Omniglot's characters, with the paper's initialisation, schedule and distortions; 39 million parameters. "
				+ "Layer-wise rates, momenta and penalties are chosen within the ranges the paper searched, and semi-hard pairs are mined.";
	}

	@Override
	public Architecture architecture() {
		return ARCHITECTURE;
	}

	/** Semi-hard mining, which the paper does not have, was the steadiest and lowest of five strategies in the first 50 steps on ORL faces ({@code bench learning}). */
	@Override
	public TrainingConfig config(long seed) {
		return TrainingConfig.koch(seed).withMining(TrainingConfig.Mining.SEMI_HARD);
	}

	/** Ink becomes 1, paper 0. */
	@Override
	public Preprocessing preprocessing() {
		return new Preprocessing(1, 105, 105, Preprocessing.Fit.STRETCH, 1, true);
	}
}
