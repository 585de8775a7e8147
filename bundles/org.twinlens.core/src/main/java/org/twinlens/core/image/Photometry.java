package org.twinlens.core.image;

/**
 * A change of light and colour: brightness added, contrast stretched about the image's mean luma, saturation about each pixel's luma (ITU-R BT.601), the result
 * clipped to 0..1.
 */
record Photometry(double brightness, double contrast, double saturation) {

	boolean isIdentity() {
		return brightness == 0 && contrast == 1 && saturation == 1;
	}

	Pixels apply(Pixels image) {
		float[] values = image.values();
		float[] result = new float[values.length];
		float gain = (float) contrast;
		float offset = (float) (brightness + (1 - contrast) * meanLuma(image));
		if (image.channels() == 1) {
			for (int i = 0; i < values.length; i++) {
				result[i] = clip(values[i] * gain + offset);
			}
		} else {
			int plane = image.width() * image.height();
			float vivid = (float) saturation;
			for (int i = 0; i < plane; i++) {
				float luma = luma(values, i, plane);
				for (int channel = i; channel < values.length; channel += plane) {
					result[channel] = clip((luma + (values[channel] - luma) * vivid) * gain + offset);
				}
			}
		}
		return new Pixels(image.channels(), image.height(), image.width(), result);
	}

	private static double meanLuma(Pixels image) {
		int plane = image.width() * image.height();
		double sum = 0;
		for (int i = 0; i < plane; i++) {
			sum += image.channels() == 1 ? image.values()[i] : luma(image.values(), i, plane);
		}
		return sum / plane;
	}

	private static float luma(float[] values, int pixel, int plane) {
		return 0.299f * values[pixel] + 0.587f * values[pixel + plane] + 0.114f * values[pixel + 2 * plane];
	}

	private static float clip(float value) {
		return Math.min(1, Math.max(0, value));
	}
}
