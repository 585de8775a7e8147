package org.twinlens.dataset;

import java.time.Instant;
import java.util.List;

/**
 * A saved split; which image lies where is asked of the catalogue by {@link ImageQuery#ofPart}.
 *
 * @param request     what was asked for
 * @param created     when it was drawn
 * @param train       counts of the training part
 * @param calibration counts of the calibration part
 * @param test        counts of the test part
 * @param leakReasons why it leaks, a sentence each; empty while nothing is known: identities in several parts by the labels of now, near duplicates in several parts as the last audit
 *                    found them, the camera as the leak gate last found
 */
public record Split(SplitRequest request, Instant created, PartCount train, PartCount calibration, PartCount test, List<String> leakReasons) {

	private static final String BY_IMAGE = "Images of the same identities lie in several parts, so results say nothing about people the network never saw.";

	/** Labelled images that take part, and distinct identities of a part. */
	public record PartCount(long images, long identities) {
	}

	public Split {
		leakReasons = List.copyOf(leakReasons);
	}

	/** A split of which nothing more is known than its kind. */
	public Split(SplitRequest request, Instant created, PartCount train, PartCount calibration, PartCount test) {
		this(request, created, train, calibration, test, request.kind() == SplitRequest.Kind.IMAGE_LEVEL_LEAKING ? List.of(BY_IMAGE) : List.of());
	}

	public String name() {
		return request.name();
	}

	/** Whether what is tested was, in some way, trained on; then {@link #leakReasons} say how. */
	public boolean leaks() {
		return !leakReasons.isEmpty();
	}

	/** The reasons as one text, empty when it does not leak. */
	public String leakSentence() {
		return String.join(" ", leakReasons);
	}
}
