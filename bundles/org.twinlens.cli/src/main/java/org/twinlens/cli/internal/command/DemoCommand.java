package org.twinlens.cli.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.Texts;
import org.twinlens.cli.internal.training.BatchPlan;
import org.twinlens.cli.internal.training.Parts;
import org.twinlens.cli.internal.training.RunPlan;
import org.twinlens.cli.internal.training.Test;
import org.twinlens.cli.internal.training.TestReport;
import org.twinlens.cli.internal.training.Training;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.PairSet;
import org.twinlens.core.Part;
import org.twinlens.core.image.PixelSource;
import org.twinlens.dataset.ImportReport;
import org.twinlens.dataset.ImportSource;
import org.twinlens.dataset.SplitRequest;
import org.twinlens.dataset.Study;
import org.twinlens.experiments.EpisodeSet;
import org.twinlens.experiments.EvaluationRequest;
import org.twinlens.model.ModelEvent.Outcome;
import org.twinlens.model.Purpose;
import org.twinlens.model.TrainedModel;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.architecture.ArchitectureTemplate;
import org.twinlens.pairs.protocol.Episodes;
import org.twinlens.pairs.PairGenerator;
import org.twinlens.verification.DecisionRule;
import org.twinlens.verification.ReferenceGallery;
import org.twinlens.verification.VerificationSession;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The whole study on the embedded faces: from nothing to a verdict and a report. */
@Command(name = "demo", description = "The whole study on the embedded synthetic faces: import, split, pairs, train, evaluate, verify. Ends in a report.")
public final class DemoCommand extends StudyCommand {

	private static final int WAYS = 20;
	private static final int EPISODES = 20;
	private static final int REFERENCES = 8;
	private static final int TEST_PAIRS = 20_000;

	@Option(names = "--into", paramLabel = "FOLDER", description = "A new folder for the study; left out: one under the system's folder for temporary files.", //
			showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER)
	private Path into;

	@Option(names = "--identities", defaultValue = "160", description = "Synthetic identities.")
	private int identities;

	@Option(names = "--images", defaultValue = "10", description = "Images of each.")
	private int images;

	@Option(names = "--epochs", description = "Left out: the template's.")
	private Integer epochs;

	@Option(names = "--seed", defaultValue = "1", description = "Of everything random.")
	private long seed;

	@Override
	protected int run(Services services, Console console) throws Exception {
		Path folder = into != null ? into.toAbsolutePath().normalize() : Files.createTempDirectory("twinlens-demo-");
		try (Study study = services.studies.create(folder, "Example Study")) {
			console.say("1. Import: synthetic faces into the new study %s", folder);
			try (ImportSource faces = services.syntheticData.faces(identities, images, 3, seed)) {
				ImportReport report = study.catalogue().add(faces, console.progress());
				console.say("   %s of %s.", Texts.count(report.added(), "image"), Texts.count(report.identities(), "identity"));
			}
			console.say("2. Split: by identity, so that the test people are strangers to the network");
			SplitCommand.describe(study.catalogue().createSplit(SplitRequest.byDefault(seed), console.progress()), console);
			console.say("3. Pairs and training");
			Training.Result trained = new Training(services, study, console, arguments()).start(plan(services));
			if (trained.outcome() != Outcome.COMPLETED) {
				return trained.exitCode();
			}
			Path checkpoint = trained.folder().best();
			try (TrainedModel model = services.models.open(checkpoint)) {
				console.say("4. Evaluation on strangers");
				TestReport report = evaluate(services, study, new Test.Network(model, checkpoint, null), console);
				report.show(console);
				console.say("5. Verification");
				verify(study, model, console);
				console.result(report);
				console.say("");
				console.say("The study stays in %s; the report is %s", folder, report.page());
			}
			return trained.exitCode();
		}
	}

	private RunPlan plan(Services services) {
		ArchitectureTemplate small = services.template("small");
		TrainingConfig config = epochs == null ? small.config(seed) : small.config(seed).withEpochs(epochs);
		BatchPlan batches = new BatchPlan(BatchPlan.Kind.IDENTITIES, "default", null, 0, config.batchSize(), 16, 4, 0, 4000, seed, 1, false);
		return new RunPlan(small.architecture(), config, small.preprocessing(), batches, Purpose.TRAINING);
	}

	private TestReport evaluate(Services services, Study study, Test.Network network, Console console) throws IOException {
		List<ImageRecord> tested = Parts.images(study, network.split(), Part.TEST);
		PairSet pairs = services.generator("evaluation").generate(new PairGenerator.Request(tested, TEST_PAIRS, seed));
		int ways = (int) Math.min(WAYS, tested.stream().map(ImageRecord::identity).distinct().count());
		EpisodeSet episodes = new EpisodeSet("Drawn from the test part", Episodes.sample(tested, ways, 1, 1, EPISODES, seed));
		return new Test("test", pairs, List.of(episodes), null, EvaluationRequest.RESAMPLES, seed).run(services, study, network, null,
				network.folder().resolve("evaluations").resolve("test"), console);
	}

	/** A stranger enrols with some images; another image of the same person and one of somebody else come before the door. */
	private static void verify(Study study, TrainedModel model, Console console) throws IOException {
		List<ImageRecord> tested = Parts.images(study, "default", Part.TEST);
		String person = tested.get(0).identity();
		List<ImageRecord> own = tested.stream().filter(image -> image.identity().equals(person)).toList();
		List<ImageRecord> enrolled = own.subList(0, Math.min(REFERENCES, own.size() - 1));
		ImageRecord other = tested.stream().filter(image -> !image.identity().equals(person)).findFirst().orElseThrow();
		PixelSource pixels = study.keptPixels(model.checkpoint().preprocessing());
		ReferenceGallery gallery = ReferenceGallery.embed(person, enrolled, model, pixels, console.progress());
		double threshold = model.checkpoint().threshold().orElseThrow().value();
		VerificationSession session = new VerificationSession(model, gallery, new DecisionRule.Mean(threshold));
		for (ImageRecord probe : Stream.of(own.get(own.size() - 1), other).toList()) {
			console.say("   A photograph of %s: %s", probe.identity(), session.verify(pixels.pixels(probe)).sentence());
		}
	}
}
