package org.twinlens.cli.internal.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.UserError;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.PairSet;
import org.twinlens.core.Part;
import org.twinlens.core.image.PixelSource;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.core.metrics.ChosenThreshold;
import org.twinlens.core.metrics.ThresholdCriterion;
import org.twinlens.dataset.ExternalImages;
import org.twinlens.dataset.Split;
import org.twinlens.dataset.Study;
import org.twinlens.experiments.EpisodeSet;
import org.twinlens.experiments.Evaluation;
import org.twinlens.experiments.EvaluationRequest;
import org.twinlens.experiments.Evaluator;
import org.twinlens.experiments.ReportFolder;
import org.twinlens.experiments.ReportWriter;
import org.twinlens.experiments.ThresholdSource;
import org.twinlens.experiments.calibration.CalibrationPairs;
import org.twinlens.model.TrainedModel;
import org.twinlens.model.checkpoint.Checkpoint;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunHistory;

/**
 * A test of a trained network.
 *
 * @param name      of the protocol
 * @param pairs     tested on
 * @param episodes  one-shot tasks besides
 * @param criterion to choose the threshold by, on the calibration part; {@code null} for the checkpoint's own
 * @param resamples of identities, for intervals
 * @param seed      of every draw
 */
public record Test(String name, PairSet pairs, List<EpisodeSet> episodes, String criterion, int resamples, long seed) {

	/** Provenance of a checkpoint: the split it was trained on. */
	static final String SPLIT = "split";

	/** A trained network and where it comes from. */
	public record Network(TrainedModel model, Path file, String givenSplit) {

		public String split() {
			String trained = model.checkpoint().provenance().get(SPLIT);
			if (givenSplit == null && trained == null) {
				throw new UserError("The checkpoint " + file + " does not say which split it was trained on. Name one with --split.");
			}
			return givenSplit != null ? givenSplit : trained;
		}

		/** The folder the checkpoint lies in: its run's. */
		public Path folder() {
			return file.toAbsolutePath().getParent();
		}
	}

	/** Evaluates and writes the report. */
	public TestReport run(Services services, Study study, Network network, ExternalImages external, Path folder, Console console) throws IOException {
		Checkpoint checkpoint = network.model().checkpoint();
		Split split = Parts.split(study, network.split());
		PixelSource pixels = pixels(study, external, checkpoint.preprocessing());
		EvaluationRequest request = new EvaluationRequest(name, study.name(), split.name(), split.leakReasons(), trained(study, split), pairs,
				threshold(services, study, split, checkpoint), episodes, resamples, seed);
		Evaluation evaluation = new Evaluator(network.model(), pixels).evaluate(request, console.progress());
		ReportFolder report = new ReportFolder(folder);
		new ReportWriter(pixels).write(evaluation, RunHistory.read(new RunFolder(network.folder())).epochs(), report, console.progress());
		return new TestReport(evaluation.report(), report.page().toString());
	}

	private static PixelSource pixels(Study study, ExternalImages external, Preprocessing preprocessing) {
		PixelSource own = study.keptPixels(preprocessing);
		PixelSource others = external == null ? own : external.pixels(preprocessing);
		return image -> (image.id() < 0 ? others : own).pixels(image);
	}

	private static Set<String> trained(Study study, Split split) {
		return Parts.images(study, split.name(), Part.TRAIN).stream().map(ImageRecord::identity).collect(Collectors.toSet());
	}

	private ThresholdSource threshold(Services services, Study study, Split split, Checkpoint checkpoint) {
		boolean stored = criterion == null && checkpoint.threshold().isPresent();
		PairSet calibration = CalibrationPairs.of(Parts.images(study, split.name(), Part.CALIBRATION), services.generator("evaluation"), seed).orElse(null);
		if (calibration == null && !stored) {
			throw new UserError("The split \"" + split.name() + "\" has no calibration part to choose a threshold on: none with pairs of the same identity and of others. Make one that has, with: "
					+ "twinlens split --calibration 0.2");
		}
		if (stored) {
			Checkpoint.Threshold threshold = checkpoint.threshold().get();
			return new ThresholdSource.Frozen(new ChosenThreshold(threshold.value(), threshold.criterion()), "the calibration part of the split it was trained on, at the end of training",
					calibration);
		}
		return new ThresholdSource.Calibration(calibration, ThresholdCriterion.parse(criterion == null ? "eer" : criterion), "the calibration part of split \"" + split.name() + "\"");
	}
}
