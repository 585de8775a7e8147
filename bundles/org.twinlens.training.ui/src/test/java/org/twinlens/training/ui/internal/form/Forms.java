package org.twinlens.training.ui.internal.form;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinlens.core.image.Preprocessing;
import org.twinlens.experiments.order.StudyFacts;
import org.twinlens.experiments.order.StudyFacts.PairSetFacts;
import org.twinlens.experiments.order.StudyFacts.PartFacts;
import org.twinlens.experiments.order.StudyFacts.SplitFacts;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.ArchitectureTemplate;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Layer.Activation;
import org.twinlens.model.architecture.Tuning;

/** Templates and a study for tests. */
final class Forms {

	static final String MINE = "Mine";
	static final String BROKEN = "Broken";

	private Forms() {
	}

	/** Parameters: 64·units + units, and units + 1 of the head. */
	static Architecture network(String name, int units) {
		return new Architecture(name, new Architecture.Input(1, 8, 8), List.of(new Layer.Flatten("flatten"), new Layer.Dense("embedding", units, Activation.SIGMOID, Tuning.DEFAULT)),
				Architecture.Distance.L1, new Architecture.Head(Architecture.Head.Type.DENSE_SIGMOID, Tuning.DEFAULT), Architecture.Loss.BINARY_CROSS_ENTROPY);
	}

	static ArchitectureTemplate template(String id) {
		return new ArchitectureTemplate() {
			@Override
			public String id() {
				return id;
			}

			@Override
			public String name() {
				return id;
			}

			@Override
			public String description() {
				return "For tests.";
			}

			@Override
			public Architecture architecture() {
				return network(id, 4);
			}

			@Override
			public TrainingConfig config(long seed) {
				return TrainingConfig.seed(seed);
			}

			@Override
			public Preprocessing preprocessing() {
				return Preprocessing.to(1, 8, 8);
			}
		};
	}

	static OrderModel model() {
		return new OrderModel(List.of(template("koch"), template("seed"), template("small")), 4_000_000_000L);
	}

	/** 20 identities of 4 images train. */
	static Optional<FormFacts> facts(String... splits) {
		PartFacts train = PartFacts.of(Collections.nCopies(20, 4L));
		PartFacts other = PartFacts.of(Collections.nCopies(5, 4L));
		List<SplitFacts> all = List.of(splits).stream().map(name -> new SplitFacts(name, "", train, other, other)).toList();
		StudyFacts study = new StudyFacts(120, all, List.of(new PairSetFacts("hundred", 100)), List.of(MINE, BROKEN));
		return Optional.of(new FormFacts(study, Map.of(MINE, network("Mine", 8)), Map.of(BROKEN, "Line 3 is wrong.")));
	}
}
