package org.twinlens.cli.internal.command.bench;

import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.UserError;
import org.twinlens.cli.internal.bench.ShortTraining;
import org.twinlens.cli.internal.bench.Works;
import org.twinlens.model.TrainingConfig.Precision;
import org.twinlens.model.architecture.Architecture;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures a training step. */
@Command(name = "step", description = "A training step: forward, backward, Adam.")
public final class BenchStepCommand extends WorkCommand {

	@Option(names = "--images", defaultValue = "64", description = "Images in a batch.")
	private int images;

	@Option(names = "--all-pairs", description = "All pairs of the batch's images instead of disjoint ones.")
	private boolean allPairs;

	@Option(names = "--precision", defaultValue = "float32", description = "Of what convolutions multiply: ${COMPLETION-CANDIDATES}. (float32)")
	private Precision precision;

	@Override
	protected String unit(Architecture architecture) {
		return "A training step of " + architecture.name() + " on " + images + " images, " + (allPairs ? images * (images - 1) / 2 : images / 2) + " pairs";
	}

	@Override
	protected void begin(Works works, Architecture architecture, Services services) throws Exception {
		if (images < 4 || images % 4 != 0) {
			throw new UserError("A batch has a multiple of 4 images, half of whose pairs are genuine; not " + images + ".");
		}
		works.add("Twinlens", new ShortTraining(services.models, architecture, images, allPairs, precision, works.folder()));
	}
}
