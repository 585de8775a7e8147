package org.twinlens.dataset;

import java.time.Instant;

/**
 * A saved split; which image lies where is asked of the catalogue by {@link ImageQuery#ofPart}.
 *
 * @param request what was asked for
 * @param created when it was drawn
 * @param train   counts of the training part
 * @param calibration counts of the calibration part
 * @param test    counts of the test part
 */
public record Split(SplitRequest request, Instant created, PartCount train, PartCount calibration, PartCount test) {

	/** Images and distinct identities of a part. */
	public record PartCount(long images, long identities) {
	}

	public String name() {
		return request.name();
	}

	/** Whether identities lie in several parts, so that an evaluation does not speak of unseen ones. */
	public boolean leaks() {
		return request.kind() == SplitRequest.Kind.IMAGE_LEVEL_LEAKING;
	}
}
