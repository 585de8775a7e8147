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

	/**
	 * Turned clockwise, each pixel moved as it is; an odd number of quarters exchanges width and height.
	 *
	 * @param quarters quarter turns, 0..3
	 */
	public Pixels turned(int quarters) {
		if (quarters < 0 || quarters > 3) {
			throw new IllegalArgumentException("An image is turned by 0 to 3 quarters, not " + quarters + ".");
		}
		Pixels turned = this;
		for (int i = 0; i < quarters; i++) {
			turned = turned.quarterTurn();
		}
		return turned;
	}

	private Pixels quarterTurn() {
		float[] turned = new float[values.length];
		int next = 0;
		for (int channel = 0; channel < channels; channel++) {
			for (int x = 0; x < width; x++) {
				for (int y = height - 1; y >= 0; y--) {
					turned[next++] = values[(channel * height + y) * width + x];
				}
			}
		}
		return new Pixels(channels, width, height, turned);
	}
}
