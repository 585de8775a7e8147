package org.twinlens.core.image;

import java.util.SplittableRandom;

/**
 * Varies an image as an {@link Augmentation} allows. Everything is drawn from the seed: the same image, augmentation and seed give the same pixels. Safe for use by
 * several threads; the image itself is never written to.
 * <p>
 * The order is that of taking a picture: the thing moves (mirrored, scaled, sheared, turned, shifted, sampled once), the light and the colour change, the file is
 * compressed.
 */
public final class Augmenter {

	private Augmenter() {
	}

	/**
	 * @param image of 1 or 3 channels, values in 0..1
	 * @return an image of the same size, values in 0..1; {@code image} itself when nothing was drawn
	 */
	public static Pixels apply(Pixels image, Augmentation augmentation, long seed) {
		if (augmentation.changesNothing()) {
			return image;
		}
		Draw draw = new Draw(new SplittableRandom(seed), augmentation.probability());
		Pixels moved = move(image, augmentation, draw);
		Pixels recoloured = recolour(moved, augmentation, draw);
		double quality = draw.between(augmentation.jpegQuality(), 1, 1);
		return quality < 1 ? JpegPass.through(recoloured, (float) quality) : recoloured;
	}

	private static Pixels move(Pixels image, Augmentation a, Draw draw) {
		double degrees = draw.around(0, a.rotation());
		double shearX = draw.around(0, a.shear());
		double shearY = draw.around(0, a.shear());
		double scaleX = draw.around(1, a.scale());
		double scaleY = draw.around(1, a.scale());
		double shiftX = draw.around(0, a.translation());
		double shiftY = draw.around(0, a.translation());
		boolean mirrored = draw.applies() && a.flip();
		Affine affine = Affine.scaling(mirrored ? -scaleX : scaleX, scaleY).thenShear(shearX, shearY).thenTurn(degrees).thenShift(shiftX, shiftY);
		return affine.isIdentity() ? image : affine.move(image);
	}

	private static Pixels recolour(Pixels image, Augmentation a, Draw draw) {
		Photometry photometry = new Photometry(draw.around(0, a.brightness()), draw.around(1, a.contrast()), draw.around(1, a.saturation()));
		return photometry.isIdentity() ? image : photometry.apply(image);
	}

	/** Every part takes its two random numbers whether it applies or not, so that switching one part off leaves the draws of the others as they were. */
	private record Draw(SplittableRandom random, double probability) {

		boolean applies() {
			return random.nextDouble() < probability;
		}

		double around(double neutral, double spread) {
			return between(neutral - spread, neutral + spread, neutral);
		}

		double between(double low, double high, double neutral) {
			boolean applies = applies();
			double value = low + (high - low) * random.nextDouble();
			return applies ? value : neutral;
		}
	}
}
