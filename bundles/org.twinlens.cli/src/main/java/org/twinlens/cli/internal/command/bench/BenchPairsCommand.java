package org.twinlens.cli.internal.command.bench;

import java.util.List;

import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.UserError;
import org.twinlens.cli.internal.bench.ShortTraining;
import org.twinlens.cli.internal.bench.Works;
import org.twinlens.model.architecture.Architecture;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how many pairs a second are trained on, disjoint and all of a batch's images. */
@Command(name = "pairs", description = "Training steps on the same images by turns: disjoint pairs, and all pairs there are.")
public final class BenchPairsCommand extends WorkCommand {

	@Option(names = "--images", defaultValue = "64", description = "Images in a batch.")
	private int images;

	@Override
	protected String unit(Architecture architecture) {
		return "A training step of " + architecture.name() + " on " + images + " images";
	}

	@Override
	protected void begin(Works works, Architecture architecture, Services services) throws Exception {
		if (images < 4 || images % 4 != 0) {
			throw new UserError("A batch has a multiple of 4 images, half of whose pairs are genuine; not " + images + ".");
		}
		List<ShortTraining.Step> steps = ShortTraining.byTurns(services.models, architecture, images, works.folder());
		works.add("Disjoint pairs", steps.get(0));
		works.add("All pairs", steps.get(1));
	}
}
