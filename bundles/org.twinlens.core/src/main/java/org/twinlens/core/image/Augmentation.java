package org.twinlens.core.image;

/**
 * The random variations training applies to an image; {@link Augmenter} carries them out. Each part is drawn on its own with probability {@code probability};
 * shear and scale have a part across and a part down, as in Koch et al. 2015.
 *
 * @param probability of each part being applied, 0..1
 * @param rotation    largest rotation either way, degrees, 0..180
 * @param shear       largest shear either way, ratio, in [0, 1)
 * @param scale       scale drawn from 1−scale .. 1+scale, in [0, 1)
 * @param translation largest shift either way, pixels
 * @param brightness  largest additive change either way, 0..1
 * @param contrast    contrast factor drawn from 1−contrast .. 1+contrast, 0..1
 * @param saturation  saturation factor drawn from 1−saturation .. 1+saturation, 0..1; colour only
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
		require(probability >= 0 && probability <= 1, "The probability of an augmentation must lie in 0..1, not " + probability + ".");
		require(rotation >= 0 && rotation <= 180, "The rotation of an augmentation must lie in 0..180 degrees, not " + rotation + ".");
		require(shear >= 0 && shear < 1, "The shear of an augmentation must lie in [0, 1), not " + shear + ".");
		require(scale >= 0 && scale < 1, "The scale of an augmentation must lie in [0, 1), not " + scale + ".");
		require(translation >= 0 && translation <= 4096, "The translation of an augmentation must lie in 0..4096 pixels, not " + translation + ".");
		require(brightness >= 0 && brightness <= 1, "The brightness of an augmentation must lie in 0..1, not " + brightness + ".");
		require(contrast >= 0 && contrast <= 1, "The contrast of an augmentation must lie in 0..1, not " + contrast + ".");
		require(saturation >= 0 && saturation <= 1, "The saturation of an augmentation must lie in 0..1, not " + saturation + ".");
		require(jpegQuality > 0 && jpegQuality <= 1, "The JPEG quality of an augmentation must lie in (0, 1], not " + jpegQuality + ".");
	}

	private static void require(boolean holds, String sentence) {
		if (!holds) {
			throw new IllegalArgumentException(sentence);
		}
	}

	/** These changes of light and colour, with another's rotation, shear, scale and translation. */
	public Augmentation withAffineOf(Augmentation other) {
		return new Augmentation(probability, other.rotation, other.shear, other.scale, other.translation, brightness, contrast, saturation, flip, jpegQuality);
	}

	/** Whether every image stays as it is. */
	public boolean changesNothing() {
		boolean moves = rotation > 0 || shear > 0 || scale > 0 || translation > 0 || flip;
		boolean recolours = brightness > 0 || contrast > 0 || saturation > 0 || jpegQuality < 1;
		return probability == 0 || !(moves || recolours);
	}
}
