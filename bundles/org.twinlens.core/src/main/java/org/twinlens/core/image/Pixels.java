package org.twinlens.core.image;

/**
 * An image as the network's input: {@code values[(c·height + y)·width + x]} in 0..1, channels red, green, blue or one grey. The array is shared, not copied; only
 * the maker writes to it.
 *
 * @param channels 1 or 3
 * @param height   pixels down
 * @param width    pixels across
 * @param values   channels·height·width numbers
 */
public record Pixels(int channels, int height, int width, float[] values) {

	public Pixels {
		if (values.length != channels * height * width) {
			throw new IllegalArgumentException(
					"An image of " + channels + " channels and " + width + "×" + height + " pixels needs " + channels * height * width + " values, not " + values.length + ".");
		}
	}
}
