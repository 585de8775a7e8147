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
import org.twinlens.model.TrainedModel;
import org.twinlens.verification.DecisionRule;
import org.twinlens.verification.VerificationSession;

/** An open checkpoint with the rule it decides by, and what is known of its errors. */
public final class Verifier implements AutoCloseable {

	private final Path file;
	private final TrainedModel model;
	private final DecisionRule rule;
	private final Optional<Calibration> calibration;

	private Verifier(Path file, TrainedModel model, DecisionRule rule, Optional<Calibration> calibration) {
		this.file = file;
		this.model = model;
		this.rule = rule;
		this.calibration = calibration;
	}

	/** @param study folder of the study; scores of its calibration part are measured when a preset needs them */
	public static Verifier open(Services services, Path study, Path file, RuleChoice choice, Console console) throws IOException {
		TrainedModel model = services.models.open(file);
		try {
			Optional<Calibration> calibration = new RunCalibration(file, model.checkpoint()).stored();
			if (calibration.isEmpty() && choice.needsCalibration() && services.studies.isStudy(study)) {
				try (Study open = services.studies.open(study)) {
					calibration = Calibrations.of(services, open, file, model.checkpoint(), console);
				}
			}
			return new Verifier(file, model, choice.rule(model.checkpoint(), calibration), calibration);
		} catch (IOException | RuntimeException e) {
			model.close();
			throw e;
		}
	}

	/** What it is called beside another: its run and file. */
	public String name() {
		String run = model.checkpoint().provenance().getOrDefault("run", "");
		return run.isEmpty() ? file.getFileName().toString() : run + "/" + file.getFileName();
	}

	public TrainedModel model() {
		return model;
	}

	public DecisionRule rule() {
		return rule;
	}

	public VerificationSession session(References references, Console console) throws IOException {
		return new VerificationSession(model, references.gallery(model, console.progress()), rule);
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
		model.close();
	}
}
