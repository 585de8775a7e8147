package org.twinlens.cli.internal.verification;

import java.util.Optional;

import org.twinlens.cli.internal.UserError;
import org.twinlens.experiments.calibration.Calibration;
import org.twinlens.experiments.calibration.ThresholdPreset;
import org.twinlens.model.checkpoint.Checkpoint;
import org.twinlens.verification.DecisionRule;
import org.twinlens.verification.DecisionRules;

import picocli.CommandLine.Option;

/** How similarities become a verdict. */
public final class RuleChoice {

	private static final double USUAL = 0.5;

	@Option(names = "--rule", defaultValue = "mean", description = "mean, median, max, centroid or share (of references over --detection).")
	private String rule;

	@Option(names = "--threshold", description = "Score that is enough; left out: the one chosen on the calibration part (share: 0.5).")
	private Double threshold;

	@Option(names = "--detection", description = "For the share rule: similarity from which on a reference counts; left out: the one chosen on the calibration part.")
	private Double detection;

	@Option(names = "--preset", paramLabel = "eer|fmr=0.01|fmr=0.001|seed", description = "Instead: the similarity by what it costs on the run's calibration part.")
	private String preset;

	/** Whether {@link #rule} cannot do without a calibration. */
	boolean needsCalibration() {
		return preset != null && ThresholdPreset.parse(preset).fixed().isEmpty();
	}

	/** @param calibration of the checkpoint; a preset needs it */
	public DecisionRule rule(Checkpoint trained, Optional<Calibration> calibration) {
		double chosen = preset == null ? trained.threshold().map(Checkpoint.Threshold::value).orElse(USUAL) : ofPreset(calibration);
		boolean share = "share".equalsIgnoreCase(rule);
		Double given = share ? detection : threshold;
		if (preset != null && given != null) {
			throw new UserError("Choose the similarity that is enough either by --preset or by " + (share ? "--detection." : "--threshold."));
		}
		return DecisionRules.named(rule, given == null ? chosen : given, threshold == null ? USUAL : threshold);
	}

	private double ofPreset(Optional<Calibration> calibration) {
		ThresholdPreset chosen = ThresholdPreset.parse(preset);
		return chosen.fixed().orElseGet(() -> chosen.threshold(calibration.orElseThrow(() -> new UserError("The preset " + chosen.title() + " needs scores of the calibration part of the split that the checkpoint was "
				+ "trained on. They are not in the run's folder, and the study has no such part."))));
	}

	/** The similarity from which on two images count as of the same identity by a rule: what the rates of single pairs are about. */
	public static double similarity(DecisionRule rule) {
		return rule instanceof DecisionRule.Share share ? share.detection() : rule.threshold();
	}
}
