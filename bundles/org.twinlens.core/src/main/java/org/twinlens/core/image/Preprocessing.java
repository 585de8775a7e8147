package org.twinlens.core.image;

import java.util.Objects;

/**
 * How an image file becomes {@link Pixels}: orientation applied, cropped, resized by area averaging, turned to grey (ITU-R BT.601 luma) when one channel is asked
 * for, scaled to 0..1, inverted last.
 *
 * @param channels 1 grey or 3 red, green, blue
 * @param height   of the result, pixels
 * @param width    of the result, pixels
 * @param fit      what happens when the proportions differ
 * @param centre   the share of the picture's width and height around its middle that is kept before resizing, in (0, 1]; 1 keeps all
 * @param invert   whether black becomes white: for ink on paper, so that background is 0
 */
public record Preprocessing(int channels, int height, int width, Fit fit, double centre, boolean invert) {

	/** What happens when the proportions of picture and input differ. */
	public enum Fit {
		/** The picture is stretched. */
		STRETCH,
		/** The largest middle part of the right proportions is taken. */
		CROP
	}

	public Preprocessing {
		Objects.requireNonNull(fit, "fit");
		if (channels != 1 && channels != 3) {
			throw new IllegalArgumentException("An input has 1 channel (grey) or 3 (colour), not " + channels + ".");
		}
		if (height < 1 || width < 1 || height > 4096 || width > 4096) {
			throw new IllegalArgumentException("An input is 1 to 4096 pixels wide and high, not " + width + "×" + height + ".");
		}
		if (!(centre > 0 && centre <= 1)) {
			throw new IllegalArgumentException("The share of the picture that is kept must lie in (0, 1], not " + centre + ".");
		}
	}

	/** Stretches the whole picture. */
	public static Preprocessing to(int channels, int height, int width) {
		return new Preprocessing(channels, height, width, Fit.STRETCH, 1, false);
	}

	/** Prepares a picture. Crops are whole pixels, so that what lies outside has no influence. */
	public Pixels apply(Picture picture) {
		return PixelPreparation.apply(picture, this);
	}
}
