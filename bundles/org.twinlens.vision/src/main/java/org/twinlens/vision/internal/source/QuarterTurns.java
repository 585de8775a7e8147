package org.twinlens.vision.internal.source;

import org.twinlens.core.image.Picture;

/** Turns pictures of a camera that was held otherwise. */
final class QuarterTurns {

	private QuarterTurns() {
	}

	/** @param turns clockwise, 0 to 3 */
	static Picture turn(Picture picture, int turns) {
		Picture turned = picture;
		for (int i = 0; i < turns; i++) {
			turned = once(turned);
		}
		return turned;
	}

	private static Picture once(Picture picture) {
		int width = picture.height();
		int height = picture.width();
		int channels = picture.channels();
		byte[] samples = new byte[picture.samples().length];
		for (int y = 0, target = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				int source = ((width - 1 - x) * height + y) * channels;
				for (int c = 0; c < channels; c++) {
					samples[target++] = picture.samples()[source + c];
				}
			}
		}
		return new Picture(width, height, channels, samples);
	}
}
