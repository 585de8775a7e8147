package org.twinlens.experiments.order;

import java.util.List;

import org.twinlens.core.image.Augmentation;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.experiments.order.StudyFacts.PairSetFacts;
import org.twinlens.experiments.order.StudyFacts.PartFacts;
import org.twinlens.experiments.order.StudyFacts.SplitFacts;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.ArchitectureTemplate;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Layer.Activation;
import org.twinlens.model.architecture.Tuning;

/** A template and a study for tests. */
final class Orders {

	static final Architecture TINY = new Architecture("Tiny", new Architecture.Input(1, 8, 8),
			List.of(new Layer.Flatten("flatten"), new Layer.Dense("embedding", 4, Activation.SIGMOID, Tuning.DEFAULT)), Architecture.Distance.L1,
			new Architecture.Head(Architecture.Head.Type.DENSE_SIGMOID, Tuning.DEFAULT), Architecture.Loss.BINARY_CROSS_ENTROPY);

	/** 10 identities of 5 images train, 4 of 5 calibrate and test; another has no calibration part. */
	static final StudyFacts STUDY = new StudyFacts(90, List.of(new SplitFacts("default", "", part(10, 5), part(4, 5), part(4, 5)), new SplitFacts("bare", "1 identity lies in several parts.", part(10, 5), part(0, 5), part(4, 1))),
			List.of(new PairSetFacts("hundred", 101)), List.of("Mine"));

	private Orders() {
	}

	static PartFacts part(int identities, long images) {
		return PartFacts.of(java.util.Collections.nCopies(identities, images));
	}

	/** Seed hyperparameters with an augmentation that has no name. */
	static ArchitectureTemplate template(String id) {
		return new ArchitectureTemplate() {
			@Override
			public String id() {
				return id;
			}

			@Override
			public String name() {
				return "Tiny";
			}

			@Override
			public String description() {
				return "For tests.";
			}

			@Override
			public Architecture architecture() {
				return TINY;
			}

			@Override
			public TrainingConfig config(long seed) {
				return TrainingConfig.seed(seed);
			}

			@Override
			public Preprocessing preprocessing() {
				return new Preprocessing(1, 8, 8, Preprocessing.Fit.CROP, 0.5, true);
			}
		};
	}

	static TrainingOrder order() {
		return TrainingOrder.of(template("tiny"));
	}

	static final Augmentation NAMELESS = new Augmentation(0.5, 8, 0, 0, 0, 0, 0, 0, false, 1);
}
