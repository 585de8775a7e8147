package org.twinlens.vision.face;

import java.util.Optional;

/**
 * What a face must be like to be compared.
 *
 * @param smallest     least size, see {@link FaceQuality}, pixels; 0 asks for nothing
 * @param sharp        least sharpness, see {@link FaceQuality}; 0 asks for nothing
 * @param darkest      least brightness, 0..255
 * @param brightest    greatest brightness, 0..255
 * @param turned       how far the head may turn to a side, see {@link FaceQuality#turn()}; infinity for any
 * @param tilted       how far the head may tilt, degrees; infinity for any
 * @param severalFaces whether more than one face is refused
 */
public record QualityBounds(int smallest, double sharp, double darkest, double brightest, double turned, double tilted, boolean severalFaces) {

	/** For faces before a camera. */
	public static final QualityBounds USUAL = new QualityBounds(48, 8, 40, 225, 0.5, 30, true);

	/** Asks for nothing. */
	public static final QualityBounds NONE = new QualityBounds(0, 0, 0, 255, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, false);

	/** The first thing that is not as it should be; empty when all is well. */
	public Optional<Reason> refuse(FaceQuality quality) {
		if (quality.size() < smallest) {
			return Optional.of(Reason.TOO_SMALL);
		}
		if (quality.brightness() < darkest) {
			return Optional.of(Reason.TOO_DARK);
		}
		if (quality.brightness() > brightest) {
			return Optional.of(Reason.TOO_BRIGHT);
		}
		if (quality.sharpness() < sharp) {
			return Optional.of(Reason.BLURRED);
		}
		return Math.abs(quality.turn().orElse(0)) > turned || Math.abs(quality.tilt().orElse(0)) > tilted ? Optional.of(Reason.POSE) : Optional.empty();
	}
}
