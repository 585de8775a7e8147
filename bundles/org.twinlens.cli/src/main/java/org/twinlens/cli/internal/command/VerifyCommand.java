package org.twinlens.cli.internal.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.Texts;
import org.twinlens.cli.internal.UserError;
import org.twinlens.cli.internal.training.CheckpointChoice;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.image.PixelSource;
import org.twinlens.dataset.ExternalImages;
import org.twinlens.dataset.ImageQuery;
import org.twinlens.dataset.Study;
import org.twinlens.model.TrainedModel;
import org.twinlens.model.checkpoint.Checkpoint;
import org.twinlens.verification.Decision;
import org.twinlens.verification.DecisionRule;
import org.twinlens.verification.DecisionRules;
import org.twinlens.verification.ReferenceGallery;
import org.twinlens.verification.VerificationSession;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says whether a probe is the person of the reference images. */
@Command(name = "verify", description = "Compare a probe image with reference images of an identity: Verified or Not verified.")
public final class VerifyCommand extends StudyCommand {

	@Mixin
	private CheckpointChoice checkpoint;

	@Option(names = "--probe", required = true, paramLabel = "IMAGE", description = "The image in question; or a folder or zip of them.")
	private Path probe;

	@Option(names = "--references", paramLabel = "FOLDER", description = "Reference images: a folder, a zip or one image.")
	private Path references;

	@Option(names = "--identity", paramLabel = "NAME", description = "Or an identity of the study, whose images are the references.")
	private String identity;

	@Option(names = "--count", defaultValue = "32", description = "References used at most, evenly spread over those there are.")
	private int count;

	@Option(names = "--rule", defaultValue = "mean", description = "mean, median, max, centroid or share (of references over --detection).")
	private String rule;

	@Option(names = "--threshold", description = "Score that is enough; left out: the one chosen on the calibration part (share: 0.5).")
	private Double threshold;

	@Option(names = "--detection", description = "For the share rule: similarity from which on a reference counts; left out: the one chosen on the calibration part.")
	private Double detection;

	/** What a machine reads of a decision. */
	record Verdict(String probe, String identity, boolean verified, double score, double threshold, String rule, List<Reference> references, double embeddingMillis,
			double comparisonMillis) {
		record Reference(String name, double similarity) {
		}
	}

	@Override
	protected int run(Services services, Console console) throws Exception {
		if ((references == null) == (identity == null)) {
			throw new UserError("Name the references either by --references FOLDER or by --identity NAME.");
		}
		try (TrainedModel model = checkpoint.open(services, this::studyFolder); ExternalImages probes = services.externalImages.open(probe)) {
			ReferenceGallery gallery = gallery(services, model, console);
			DecisionRule decided = decisionRule(model.checkpoint());
			VerificationSession session = new VerificationSession(model, gallery, decided);
			PixelSource pixels = probes.pixels(model.checkpoint().preprocessing());
			boolean all = true;
			for (ImageRecord image : probes.images()) {
				Decision decision = session.verify(pixels.pixels(image));
				show(image, decision, console);
				all &= decision.verified();
			}
			return all ? ExitCode.DONE : ExitCode.NOT_VERIFIED;
		}
	}

	private ReferenceGallery gallery(Services services, TrainedModel model, Console console) throws IOException {
		var preprocessing = model.checkpoint().preprocessing();
		if (references != null) {
			try (ExternalImages images = services.externalImages.open(references)) {
				String name = references.toAbsolutePath().normalize().getFileName().toString();
				return ReferenceGallery.embed(name, spread(images.images()), model, images.pixels(preprocessing), console.progress());
			}
		}
		try (Study study = openStudy(services); Stream<ImageRecord> images = study.catalogue().images(ImageQuery.ofIdentity(identity))) {
			return ReferenceGallery.embed(identity, spread(images.toList()), model, study.pixels(preprocessing), console.progress());
		}
	}

	/** At most {@link #count} of the images, evenly spread. */
	private List<ImageRecord> spread(List<ImageRecord> images) {
		if (count < 1) {
			throw new UserError("At least one reference is needed; --count " + count + " asks for none.");
		}
		List<ImageRecord> chosen = new ArrayList<>();
		int n = Math.min(count, images.size());
		for (int i = 0; i < n; i++) {
			chosen.add(images.get((int) ((long) i * images.size() / n)));
		}
		return chosen;
	}

	private DecisionRule decisionRule(Checkpoint trained) {
		Optional<Double> chosen = trained.threshold().map(Checkpoint.Threshold::value);
		double similarity = "share".equalsIgnoreCase(rule) ? firstOf(detection, chosen, 0.5) : firstOf(threshold, chosen, 0.5);
		return DecisionRules.named(rule, similarity, threshold == null ? 0.5 : threshold);
	}

	private static double firstOf(Double given, Optional<Double> chosen, double otherwise) {
		return given != null ? given : chosen.orElse(otherwise);
	}

	private static void show(ImageRecord probe, Decision decision, Console console) {
		console.say("%s: %s", probe.name(), decision.sentence());
		double[] sorted = decision.references().stream().mapToDouble(Decision.ReferenceScore::similarity).sorted().toArray();
		console.say("  Similarities to %s: lowest %.3f, median %.3f, highest %.3f.", Texts.count(sorted.length, "reference"), sorted[0], sorted[sorted.length / 2],
				sorted[sorted.length - 1]);
		console.say("  %.1f ms to embed the probe, %.2f ms to compare.", decision.embeddingNanos() / 1e6, decision.comparisonNanos() / 1e6);
		console.result(new Verdict(probe.name(), decision.identity(), decision.verified(), decision.score(), decision.threshold(), decision.rule().name(),
				decision.references().stream().map(r -> new Verdict.Reference(r.reference().name(), r.similarity())).toList(), decision.embeddingNanos() / 1e6,
				decision.comparisonNanos() / 1e6));
	}
}
