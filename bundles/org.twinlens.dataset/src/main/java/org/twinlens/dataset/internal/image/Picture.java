package org.twinlens.dataset.internal.image;

/**
 * A decoded image, upright, on white: 8 bits a sample, {@code samples[(y·width + x)·channels + c]}, one grey channel or red, green, blue.
 *
 * @param width    pixels across
 * @param height   pixels down
 * @param channels 1 or 3
 * @param samples  width·height·channels of them; shared, not copied
 */
record Picture(int width, int height, int channels, byte[] samples) {
}
