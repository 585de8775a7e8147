package org.twinlens.cli.internal.command.gallery;

import java.nio.file.Path;
import java.util.List;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.UserError;
import org.twinlens.cli.internal.gallery.PassphraseChoice;
import org.twinlens.cli.internal.training.CheckpointChoice;
import org.twinlens.cli.internal.verification.RuleChoice;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.image.PixelSource;
import org.twinlens.dataset.ExternalImages;
import org.twinlens.experiments.calibration.RunCalibration;
import org.twinlens.verification.DecisionRule;
import org.twinlens.verification.Identification;
import org.twinlens.verification.Identification.Candidate;
import org.twinlens.verification.gallery.Galleries;
import org.twinlens.verification.gallery.Network;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says who of the enrolled a probe shows. */
@Command(name = "identify", description = "Who of the enrolled is it? The most alike, ranked; nobody when none is alike enough.")
public final class IdentifyCommand extends StudyCommand {

	@Option(names = "--probe", required = true, paramLabel = "IMAGE", description = "The image in question; or a folder or zip of them.")
	private Path probe;

	@Option(names = "--top", defaultValue = "5", description = "How many are listed.")
	private int top;

	@Mixin
	private RuleChoice rule;

	@Mixin
	private CheckpointChoice checkpoint;

	@Mixin
	private PassphraseChoice passphrase;

	/** What a machine reads of an answer. */
	record Answer(String probe, List<Candidate> candidates, double embeddingMillis, double searchMillis) {
	}

	@Override
	protected int run(Services services, Console console) throws Exception {
		if (top < 1) {
			throw new UserError("At least one is listed; --top " + top + " asks for none.");
		}
		Path file = checkpoint.file(this::studyFolder);
		try (Network network = Network.open(services.models, file); ExternalImages probes = services.externalImages.open(probe); Galleries galleries = passphrase.open(studyFolder())) {
			DecisionRule decided = rule.rule(network.model().checkpoint(), new RunCalibration(file, network.model().checkpoint()).stored());
			Identification identification = new Identification(network.model(), galleries.galleries(network, console.progress()), decided);
			PixelSource pixels = probes.pixels(network.model().checkpoint().preprocessing());
			boolean all = true;
			for (ImageRecord image : probes.images()) {
				Identification.Result result = identification.identify(pixels.pixels(image), top);
				galleries.log(result, decided, network);
				show(image, result, decided, console);
				all &= result.candidates().get(0).accepted();
			}
			return all ? ExitCode.DONE : ExitCode.NOT_VERIFIED;
		}
	}

	private static void show(ImageRecord probe, Identification.Result result, DecisionRule rule, Console console) {
		Candidate best = result.candidates().get(0);
		console.say(best.accepted() ? "%s: %s, by a %s score of %.3f; %.3f is enough." : "%s: nobody who is enrolled. The most alike is %s, by a %s score of %.3f; %.3f is enough.", probe.name(),
				best.identity(), rule.name(), best.score(), rule.threshold());
		for (Candidate candidate : result.candidates()) {
			console.say("  %2d. %.3f %s", candidate.rank(), candidate.score(), candidate.identity());
		}
		console.say("  %.1f ms to embed the probe, %.2f ms to search.", result.embeddingNanos() / 1e6, result.searchNanos() / 1e6);
		console.result(new Answer(probe.name(), result.candidates(), result.embeddingNanos() / 1e6, result.searchNanos() / 1e6));
	}
}
