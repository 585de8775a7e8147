package org.twinlens.experiments.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.twinlens.experiments.calibration.Calibration;
import org.twinlens.experiments.calibration.ErrorRate;
import org.twinlens.experiments.calibration.ErrorRates;
import org.twinlens.experiments.calibration.ThresholdPreset;
import org.twinlens.experiments.export.ExportDocument.Section;
import org.twinlens.experiments.export.ExportTable;
import org.twinlens.model.checkpoint.Checkpoint;

/** The section of a model card on the threshold: what it and the presets cost on the calibration part. */
final class CardThreshold {

	private final List<String> sentences = new ArrayList<>();
	private final List<List<String>> rows = new ArrayList<>();

	private CardThreshold() {
	}

	static Section of(ModelCard card) {
		CardThreshold section = new CardThreshold();
		Optional<Checkpoint.Threshold> own = card.checkpoint().threshold();
		section.sentences.add(own.isEmpty() ? "No threshold was chosen for this checkpoint."
				: String.format(Locale.ROOT, "The checkpoint's own threshold is %.4f (%s). It was chosen on the calibration part, before any test pair was scored.", own.get().value(), own.get().criterion()));
		if (card.calibration().isEmpty()) {
			section.sentences.add("Scores of the calibration part were not at hand: what a threshold costs is not known. They are written by: twinlens evaluate");
			return CardDocument.section("Threshold", section.sentences);
		}
		section.rates(card.calibration().get(), own);
		return new Section("Threshold", section.sentences, List.of(new ExportTable("What a threshold costs on the calibration part, with 95 % intervals over identities",
				List.of("Threshold", "Value", "False match rate", "False non-match rate"), section.rows)), List.of());
	}

	private void rates(Calibration calibration, Optional<Checkpoint.Threshold> own) {
		sentences.add(CardDocument.count(calibration.genuine()) + " genuine and " + CardDocument.count(calibration.impostors()) + " impostor pairs of " + CardDocument.count(calibration.identities())
				+ " identities. The rates are of single pairs; a verdict over several references usually errs less.");
		calibration.warning().ifPresent(sentences::add);
		own.ifPresent(threshold -> row("The checkpoint's own", threshold.value(), calibration));
		for (ThresholdPreset preset : ThresholdPreset.values()) {
			preset.refusal(calibration).ifPresentOrElse(reason -> sentences.add(preset.title() + ": " + reason), () -> row(preset.title(), preset.threshold(calibration), calibration));
		}
	}

	private void row(String name, double threshold, Calibration calibration) {
		ErrorRates rates = calibration.ratesAt(threshold);
		rows.add(List.of(name, String.format(Locale.ROOT, "%.4f", threshold), rate(rates.fmr()), rate(rates.fnmr())));
	}

	/** Without the rate's own name, which stands above the column. */
	private static String rate(ErrorRate rate) {
		return rate.text().substring(rate.kind().name().length() + 1);
	}
}
