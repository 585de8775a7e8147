package org.twinlens.cli.internal.verification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.Services;
import org.twinlens.dataset.Study;
import org.twinlens.experiments.calibration.Calibration;
import org.twinlens.experiments.calibration.ErrorRate;
import org.twinlens.experiments.calibration.ErrorRates;
import org.twinlens.experiments.calibration.RunCalibration;
import org.twinlens.model.checkpoint.Checkpoint;
import org.twinlens.verification.DecisionRule;
import org.twinlens.verification.VerificationSession;
import org.twinlens.verification.gallery.Network;

/** An open checkpoint with the rule it decides by, and what is known of its errors. */
public final class Verifier implements AutoCloseable {

	private final Path file;
	private final Network network;
	private final DecisionRule rule;
	private final Optional<Calibration> calibration;

	private Verifier(Path file, Network network, DecisionRule rule, Optional<Calibration> calibration) {
		this.file = file;
		this.network = network;
		this.rule = rule;
		this.calibration = calibration;
	}

	/** @param study folder of the study; scores of its calibration part are measured when a preset needs them */
	public static Verifier open(Services services, Path study, Path file, RuleChoice choice, Console console) throws IOException {
		Network network = Network.open(services.models, file);
		try {
			Checkpoint checkpoint = network.model().checkpoint();
			Optional<Calibration> calibration = new RunCalibration(file, checkpoint).stored();
			if (calibration.isEmpty() && choice.needsCalibration() && services.studies.isStudy(study)) {
				try (Study open = services.studies.open(study)) {
					calibration = Calibrations.of(services, open, file, checkpoint, console);
				}
			}
			return new Verifier(file, network, choice.rule(checkpoint, calibration), calibration);
		} catch (IOException | RuntimeException e) {
			network.close();
			throw e;
		}
	}

	/** What it is called beside another: its run and file. */
	public String name() {
		String run = network.model().checkpoint().provenance().getOrDefault("run", "");
		return run.isEmpty() ? file.getFileName().toString() : run + "/" + file.getFileName();
	}

	public Network network() {
		return network;
	}

	public DecisionRule rule() {
		return rule;
	}

	public VerificationSession session(References references, Console console) throws IOException {
		return new VerificationSession(network.model(), references.gallery(network, console.progress()), rule);
	}

	/** What the threshold costs, where it is known. */
	public Optional<ErrorRates> rates() {
		return calibration.map(known -> known.ratesAt(RuleChoice.similarity(rule)));
	}

	/** Says what the threshold costs. */
	public void say(ErrorRates rates, Console console) {
		console.say("At a similarity of %.4f single pairs of the calibration part give: %s; %s.", rates.threshold(), rates.fmr().text(), rates.fnmr().text());
		remark(rates.fmr(), console);
		remark(rates.fnmr(), console);
		calibration.flatMap(Calibration::warning).ifPresent(warning -> console.say("  %s", warning));
	}

	private static void remark(ErrorRate rate, Console console) {
		rate.refusal().or(rate::remark).ifPresent(sentence -> console.say("  %s", sentence));
	}

	@Override
	public void close() {
		network.close();
	}
}
