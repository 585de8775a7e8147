package org.twinlens.core.image;

/**
 * An upright image without transparency: 8 bits a sample, {@code samples[(y·width + x)·channels + c]}, one grey channel or red, green, blue. The array is shared, not
 * copied; only the maker writes to it.
 *
 * @param width    pixels across, at least 1
 * @param height   pixels down, at least 1
 * @param channels 1 or 3
 * @param samples  width·height·channels of them
 */
public record Picture(int width, int height, int channels, byte[] samples) {

	public Picture {
		if (width < 1 || height < 1 || samples.length != (long) width * height * channels) {
			throw new IllegalArgumentException(
					"A picture of " + channels + " channels and " + width + "×" + height + " pixels cannot have " + samples.length + " samples.");
		}
	}

	/** What a network sees. Values outside 0..1 become the nearest end. */
	public static Picture of(Pixels pixels) {
		int plane = pixels.width() * pixels.height();
		byte[] samples = new byte[plane * pixels.channels()];
		for (int i = 0; i < samples.length; i++) {
			float value = pixels.values()[i % pixels.channels() * plane + i / pixels.channels()];
			samples[i] = (byte) Math.max(0, Math.min(255, Math.round(value * 255)));
		}
		return new Picture(pixels.width(), pixels.height(), pixels.channels(), samples);
	}

	/**
	 * A part of it.
	 *
	 * @throws IllegalArgumentException when the part is empty or not wholly inside
	 */
	public Picture crop(int x, int y, int width, int height) {
		if (x < 0 || y < 0 || width < 1 || height < 1 || x > this.width - width || y > this.height - height) {
			throw new IllegalArgumentException(
					width + "×" + height + " pixels from (" + x + ", " + y + ") on do not lie within a picture of " + this.width + "×" + this.height + " pixels.");
		}
		byte[] part = new byte[width * height * channels];
		for (int row = 0; row < height; row++) {
			System.arraycopy(samples, ((y + row) * this.width + x) * channels, part, row * width * channels, width * channels);
		}
		return new Picture(width, height, channels, part);
	}
}
