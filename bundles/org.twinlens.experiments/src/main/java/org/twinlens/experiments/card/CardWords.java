package org.twinlens.experiments.card;

import java.util.ArrayList;
import java.util.List;

import org.twinlens.core.metrics.Figure;
import org.twinlens.experiments.VerificationReport;

/** What a model card says in words. */
final class CardWords {

	static final List<String> FACTORS = List.of(
			"How well it does depends on what the images show and how they were taken: camera, light, pose, sharpness, the size of the face, time between two images, and for people also age, sex and "
					+ "skin. It was not measured apart for any of these unless a test above says so; nobody knows whether it errs more often about some groups of people than about others.");

	static final List<String> METRICS = List.of(
			"Similarities lie in 0..1, higher is more alike. FMR is the share of impostor pairs accepted, FNMR the share of genuine pairs rejected at a threshold (ISO/IEC 19795-1), EER where both are equal. "
					+ "Intervals are of 95 % confidence, by resampling identities. A figure that the data cannot support is refused, with the reason.");

	static final List<String> ETHICS = List.of(
			"Images of faces and what is computed from them to recognise somebody are biometric data, in the EU a special category (GDPR, Article 9). Do not enrol or verify anybody without explicit, informed "
					+ "consent, and offer another way to those who refuse.",
			"Do not use it to watch people, to search for them without their knowledge, or to decide about anybody without a human who can overrule it.");

	private CardWords() {
	}

	static List<String> use(ModelCard card) {
		List<String> sentences = new ArrayList<>();
		sentences.add("Research, teaching and demonstrations of one-shot verification on images like those it was trained on.");
		sentences.add("Not for access to anything of value, not for identifying people in public places, not for images of another kind than it was tested on.");
		if (card.tests().isEmpty()) {
			sentences.add("As it has not been evaluated, it should not be used for any decision.");
		}
		return sentences;
	}

	static List<String> limits(ModelCard card) {
		List<String> limits = new ArrayList<>();
		limits.add("It does not know whether a living person stands before the camera: a photograph or a screen counts as the person.");
		limits.add("A verdict says that two images are alike to this network, at a rate of errors given above; it proves nothing.");
		card.split().filter(split -> !split.leak().isEmpty()).ifPresent(split -> limits.add("Its split leaks, so the figures are too good."));
		for (VerificationReport test : card.tests()) {
			test.figures().forEach((term, figure) -> {
				if (figure instanceof Figure.Refused refused) {
					limits.add(test.protocol() + ": " + term.title() + " is not given. " + refused.reason());
				}
			});
		}
		if (card.calibration().isEmpty()) {
			limits.add("What its threshold costs has not been measured.");
		}
		return limits;
	}
}
