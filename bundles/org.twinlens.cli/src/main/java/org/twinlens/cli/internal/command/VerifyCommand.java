package org.twinlens.cli.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.Texts;
import org.twinlens.cli.internal.UserError;
import org.twinlens.cli.internal.training.CheckpointChoice;
import org.twinlens.cli.internal.verification.FilmTest;
import org.twinlens.cli.internal.verification.ReferenceChoice;
import org.twinlens.cli.internal.verification.References;
import org.twinlens.cli.internal.verification.RuleChoice;
import org.twinlens.cli.internal.verification.SourceChoice;
import org.twinlens.cli.internal.verification.Verifier;
import org.twinlens.core.ImageRecord;
import org.twinlens.dataset.ExternalImages;
import org.twinlens.experiments.calibration.ErrorRates;
import org.twinlens.verification.Decision;
import org.twinlens.verification.VerificationSession;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says whether a probe, or who is to be seen in frames, is the person of the reference images. */
@Command(name = "verify", description = "Compare probe images, or the faces in frames of a camera or file, with reference images of an identity: Verified or Not verified.")
public final class VerifyCommand extends StudyCommand {

	@Mixin
	private CheckpointChoice checkpoint;

	@Option(names = "--probe", paramLabel = "IMAGE", description = "The image in question; or a folder or zip of them.")
	private Path probe;

	@Mixin
	private SourceChoice source;

	@Mixin
	private FilmTest film;

	@Option(names = "--against", paramLabel = "RUN|FILE", description = "With --source: another run of the study, or a checkpoint file, to see side by side.")
	private String against;

	@Mixin
	private ReferenceChoice references;

	@Mixin
	private RuleChoice rule;

	/** What a machine reads of a decision; the rates are those of single pairs at the threshold, where they are known. */
	record Verdict(String probe, String identity, boolean verified, double score, double threshold, String rule, List<Reference> references, double embeddingMillis,
			double comparisonMillis, ErrorRates rates) {
		record Reference(String name, double similarity) {
		}
	}

	@Override
	protected int run(Services services, Console console) throws Exception {
		if ((probe == null) == !source.given()) {
			throw new UserError("Say what is in question: an image by --probe IMAGE, or frames by --source ADDRESS.");
		}
		if (probe != null && (against != null || film.given())) {
			throw new UserError("--against, --track and --to go with frames: name them by --source ADDRESS.");
		}
		try (Verifier verifier = verifier(services, checkpoint.file(this::studyFolder), console); References open = references.open(services, studyFolder())) {
			if (probe != null) {
				return probes(services, verifier, open, console);
			}
			verifier.rates().ifPresent(rates -> verifier.say(rates, console));
			if (against == null) {
				return film.run(services, studyFolder(), source, open, List.of(verifier), console);
			}
			try (Verifier other = verifier(services, other(), console)) {
				return film.run(services, studyFolder(), source, open, List.of(verifier, other), console);
			}
		}
	}

	private Verifier verifier(Services services, Path file, Console console) throws IOException {
		return Verifier.open(services, studyFolder(), file, rule, console);
	}

	private Path other() throws IOException {
		Path file = Path.of(against);
		return Files.isRegularFile(file) ? file : CheckpointChoice.best(studyFolder(), against);
	}

	private int probes(Services services, Verifier verifier, References compared, Console console) throws IOException {
		VerificationSession session = verifier.session(compared, console);
		Optional<ErrorRates> rates = verifier.rates();
		boolean all = true;
		try (ExternalImages probes = services.externalImages.open(probe)) {
			for (ImageRecord image : probes.images()) {
				Decision decision = session.verify(probes.picture(image));
				compared.decided(decision, verifier.network());
				show(image, decision, rates, console);
				all &= decision.verified();
			}
		}
		rates.ifPresent(known -> verifier.say(known, console));
		return all ? ExitCode.DONE : ExitCode.NOT_VERIFIED;
	}

	private static void show(ImageRecord probe, Decision decision, Optional<ErrorRates> rates, Console console) {
		console.say("%s: %s", probe.name(), decision.sentence());
		double[] sorted = decision.references().stream().mapToDouble(Decision.ReferenceScore::similarity).sorted().toArray();
		console.say("  Similarities to %s: lowest %.3f, median %.3f, highest %.3f.", Texts.count(sorted.length, "reference"), sorted[0], sorted[sorted.length / 2],
				sorted[sorted.length - 1]);
		console.say("  %.1f ms to embed the probe, %.2f ms to compare.", decision.embeddingNanos() / 1e6, decision.comparisonNanos() / 1e6);
		console.result(new Verdict(probe.name(), decision.identity(), decision.verified(), decision.score(), decision.threshold(), decision.rule().name(),
				decision.references().stream().map(r -> new Verdict.Reference(r.reference().name(), r.similarity())).toList(), decision.embeddingNanos() / 1e6,
				decision.comparisonNanos() / 1e6, rates.orElse(null)));
	}
}
