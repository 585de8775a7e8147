package org.twinlens.dataset.audit;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where images begin to be flagged: the one place that says so. Brightness, contrast and sharpness are those of {@link Quality}. Chosen for photographs of faces and for
 * drawings; a page with ink on it is bright and a night sky is dark, so an image with contrast is neither.
 */
public final class QualityThresholds {

	/** {@link QualityFlag#BLURRED} below this variance of the Laplacian. */
	public static final double SHARPNESS = 60;
	/** {@link QualityFlag#DARK} below this mean. */
	public static final double DARK = 45;
	/** {@link QualityFlag#BRIGHT} above this mean. */
	public static final double BRIGHT = 210;
	/** Neither dark nor bright from this standard deviation on. */
	public static final double LIT = 30;
	/** {@link QualityFlag#LOW_CONTRAST} below this standard deviation. */
	public static final double CONTRAST = 18;
	/** {@link QualityFlag#SMALL} when the shorter side has fewer pixels. */
	public static final int SIDE = 32;
	/** Images are near duplicates when their {@link PerceptualHash perceptual hashes} differ in at most so many of 64 bits ... */
	public static final int DUPLICATE_BITS = 6;
	/** ... and their {@link Thumbnail thumbnails} correlate at least so much. */
	public static final double DUPLICATE_CORRELATION = 0.98;

	private QualityThresholds() {
	}

	/** The flags of an image. */
	public static Set<QualityFlag> flags(Quality quality, int width, int height) {
		Set<QualityFlag> flags = EnumSet.noneOf(QualityFlag.class);
		if (quality.sharpness() < SHARPNESS) {
			flags.add(QualityFlag.BLURRED);
		}
		if (quality.brightness() < DARK && quality.contrast() < LIT) {
			flags.add(QualityFlag.DARK);
		}
		if (quality.brightness() > BRIGHT && quality.contrast() < LIT) {
			flags.add(QualityFlag.BRIGHT);
		}
		if (quality.contrast() < CONTRAST) {
			flags.add(QualityFlag.LOW_CONTRAST);
		}
		if (Math.min(width, height) < SIDE) {
			flags.add(QualityFlag.SMALL);
		}
		return flags;
	}
}
