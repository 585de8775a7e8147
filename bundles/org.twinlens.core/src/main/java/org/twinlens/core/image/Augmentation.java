package org.twinlens.core.image;

/**
 * The random variations training applies to an image. Each part is drawn on its own with probability {@code probability}.
 *
 * @param probability of each part being applied, 0..1
 * @param rotation    largest rotation either way, degrees
 * @param shear       largest shear either way, ratio
 * @param scale       scale drawn from 1−scale .. 1+scale
 * @param translation largest shift either way, pixels
 * @param brightness  largest additive change either way, 0..1
 * @param contrast    contrast factor drawn from 1−contrast .. 1+contrast
 * @param saturation  saturation factor drawn from 1−saturation .. 1+saturation; colour only
 * @param flip        whether images may be mirrored left to right
 * @param jpegQuality lowest JPEG quality an image may be passed through, in (0, 1]; 1 means never
 */
public record Augmentation(double probability, double rotation, double shear, double scale, double translation, double brightness, double contrast, double saturation,
		boolean flip, double jpegQuality) {

	public static final Augmentation NONE = new Augmentation(0, 0, 0, 0, 0, 0, 0, 0, false, 1);

	/** Koch et al. 2015, section 3.3: rotation ±10°, shear ±0.3, scale 0.8..1.2, translation ±2 pixels, each with probability 0.5. */
	public static final Augmentation KOCH = new Augmentation(0.5, 10, 0.3, 0.2, 2, 0, 0, 0, false, 1);

	/** Light, colour, mirror and compression, for photographs. */
	public static final Augmentation PHOTOMETRIC = new Augmentation(0.5, 0, 0, 0, 0, 0.1, 0.3, 0.3, true, 0.5);

	public Augmentation {
		if (!(probability >= 0 && probability <= 1)) {
			throw new IllegalArgumentException("The probability of an augmentation must lie in 0..1, not " + probability + ".");
		}
		if (!(scale >= 0 && scale < 1)) {
			throw new IllegalArgumentException("The scale of an augmentation must lie in [0, 1), not " + scale + ".");
		}
		if (!(jpegQuality > 0 && jpegQuality <= 1)) {
			throw new IllegalArgumentException("The JPEG quality of an augmentation must lie in (0, 1], not " + jpegQuality + ".");
		}
	}

	/** Whether nothing is ever changed. */
	public boolean isNone() {
		return probability == 0;
	}
}
