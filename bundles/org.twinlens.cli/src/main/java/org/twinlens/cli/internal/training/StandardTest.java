package org.twinlens.cli.internal.training;

import java.io.IOException;
import java.util.List;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.Services;
import org.twinlens.core.PairSet;
import org.twinlens.core.Part;
import org.twinlens.dataset.Study;
import org.twinlens.experiments.EvaluationRequest;
import org.twinlens.model.TrainedModel;
import org.twinlens.model.run.RunFolder;
import org.twinlens.pairs.PairGenerator;

/** The test that {@code evaluate} makes when it is told nothing else, done at the end of a training: the best checkpoint on the test part of the split it was trained on. */
public final class StandardTest {

	/** Pairs of the part at most. */
	private static final int BUDGET = 100_000;
	private static final long SEED = 1;

	private StandardTest() {
	}

	public static void run(Services services, Study study, RunFolder run, Console console) throws IOException {
		try (TrainedModel model = services.models.open(run.best())) {
			Test.Network network = new Test.Network(model, run.best(), null);
			PairSet pairs = services.generator("evaluation").generate(new PairGenerator.Request(Parts.images(study, network.split(), Part.TEST), BUDGET, SEED));
			TestReport report = new Test("test", pairs, List.of(), null, EvaluationRequest.RESAMPLES, SEED).run(services, study, network, null,
					network.folder().resolve("evaluations").resolve("test"), console);
			report.show(console);
			console.result(report);
		}
	}
}
