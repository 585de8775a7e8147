package org.twinlens.cli.internal.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.UserError;
import org.twinlens.cli.internal.training.CheckpointChoice;
import org.twinlens.cli.internal.training.Parts;
import org.twinlens.cli.internal.training.SavedPairs;
import org.twinlens.cli.internal.training.Test;
import org.twinlens.cli.internal.training.TestReport;
import org.twinlens.core.PairSet;
import org.twinlens.core.Part;
import org.twinlens.dataset.ExternalImages;
import org.twinlens.dataset.Study;
import org.twinlens.experiments.AveragedViews;
import org.twinlens.experiments.Ensemble;
import org.twinlens.experiments.EpisodeSet;
import org.twinlens.experiments.EvaluationRequest;
import org.twinlens.model.TrainedModel;
import org.twinlens.pairs.protocol.Episodes;
import org.twinlens.pairs.PairGenerator;
import org.twinlens.pairs.protocol.LfwPairsFile;
import org.twinlens.pairs.protocol.NamedImages;
import org.twinlens.pairs.protocol.OmniglotRuns;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures a trained network and writes the report. */
@Command(name = "evaluate", description = "Measure a trained network on pairs it has not seen, at a threshold frozen on the calibration part, and write a report.")
public final class EvaluateCommand extends StudyCommand {

	@Mixin
	private CheckpointChoice checkpoint;

	@Option(names = "--split", description = "The split tested on; left out: the one trained on.")
	private String split;

	@Option(names = "--part", defaultValue = "test", description = "Its part: ${COMPLETION-CANDIDATES}.")
	private Part part;

	@Option(names = "--budget", defaultValue = "100000", description = "Pairs of the part at most (all positive ones are kept); 0 for all.")
	private int budget;

	@Option(names = "--pair-set", paramLabel = "NAME", description = "A saved pair set instead of a part's pairs.")
	private String pairSet;

	@Option(names = "--lfw", paramLabel = "FILE", description = "An LFW list such as pairsDevTest.txt instead; its images must be in the study.")
	private Path lfw;

	@Option(names = "--omniglot-runs", paramLabel = "SOURCE", description = "Besides: Omniglot's one-shot runs, a folder or zip with run01, run02, ...")
	private Path omniglotRuns;

	@Option(names = "--episodes", defaultValue = "0", description = "Besides: this many one-shot episodes drawn from the part.")
	private int episodes;

	@Option(names = "--ways", defaultValue = "20", description = "Identities to choose from in an episode.")
	private int ways;

	@Option(names = "--shots", defaultValue = "1", description = "Support images of each identity in an episode.")
	private int shots;

	@Option(names = "--criterion", paramLabel = "eer|fmr=0.01|accuracy|balanced", description = "Choose the threshold anew on the calibration part; left out: the one the "
			+ "checkpoint holds.")
	private String criterion;

	@Option(names = "--with", paramLabel = "RUN", description = "Another run of the same architecture, such as with another seed, whose best network decides together with the first: the similarities are "
			+ "averaged. May be given several times.")
	private List<String> others = List.of();

	@Option(names = "--views", defaultValue = "1", description = "Views of each image whose embeddings are averaged: the image, and variations of it as in training. More than one "
			+ "take a threshold of their own.")
	private int views;

	@Option(names = "--resamples", defaultValue = "" + EvaluationRequest.RESAMPLES, description = "Of identities, for the 95 %% intervals; 0 for none.")
	private int resamples;

	@Option(names = "--seed", defaultValue = "1", description = "Of drawn pairs, episodes and resamples.")
	private long seed;

	@Option(names = "--report", paramLabel = "FOLDER", description = "Where the report goes; left out: evaluations/<name> in the run's folder.")
	private Path report;

	@Override
	protected int run(Services services, Console console) throws Exception {
		if (pairSet != null && lfw != null) {
			throw new UserError("Test on one list of pairs at a time: --pair-set or --lfw.");
		}
		Path file = checkpoint.file(this::studyFolder);
		try (Study study = openStudy(services);
				TrainedModel model = AveragedViews.of(Ensemble.of(networks(services, file)), views);
				ExternalImages runs = omniglotRuns == null ? null : services.externalImages.open(omniglotRuns)) {
			Test.Network network = new Test.Network(model, file, split);
			List<EpisodeSet> sets = new ArrayList<>();
			if (runs != null) {
				sets.add(new EpisodeSet("Omniglot runs, " + omniglotRuns.getFileName(), OmniglotRuns.read(runs)));
			}
			if (episodes > 0) {
				sets.add(new EpisodeSet("Drawn from the " + part.name().toLowerCase() + " part", Episodes.sample(Parts.images(study, network.split(), part), ways, shots, 1, episodes, seed)));
			}
			Test test = new Test(name(), pairs(services, study, network), sets, criterion, resamples, seed);
			Path folder = report != null ? report.toAbsolutePath() : network.folder().resolve("evaluations").resolve(name());
			TestReport written = test.run(services, study, network, runs, folder, console);
			written.show(console);
			console.result(written);
			return ExitCode.DONE;
		}
	}

	private List<TrainedModel> networks(Services services, Path first) throws IOException {
		List<TrainedModel> networks = new ArrayList<>(List.of(services.models.open(first)));
		for (String other : others) {
			networks.add(services.models.open(CheckpointChoice.best(studyFolder(), other)));
		}
		return networks;
	}

	private PairSet pairs(Services services, Study study, Test.Network network) throws Exception {
		if (lfw != null) {
			return LfwPairsFile.read(lfw).resolve(NamedImages.of(study.catalogue())).pairs();
		}
		if (pairSet != null) {
			return SavedPairs.usable(study, pairSet);
		}
		return services.generator("evaluation").generate(new PairGenerator.Request(Parts.images(study, network.split(), part), budget, seed));
	}

	private String name() {
		String tested = lfw != null ? lfw.getFileName().toString().replaceFirst("\\.[^.]*$", "") : pairSet != null ? pairSet : part.name().toLowerCase();
		return tested + (others.isEmpty() ? "" : "-" + (1 + others.size()) + "-networks") + (views == 1 ? "" : "-" + views + "-views");
	}
}
