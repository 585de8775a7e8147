package org.twinlens.dataset.internal.synthetic.face;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.twinlens.dataset.internal.synthetic.Dice;

/**
 * What a camera makes of the light, always the same for the same camera.
 *
 * @param red      gain: white balance
 * @param green    gain
 * @param blue     gain
 * @param gamma    of the tone curve: values are raised to 1/gamma
 * @param contrast share of an S-shaped curve mixed in
 * @param vignette how much darker the corners are, 0..1
 * @param blur     standard deviation, pixels
 * @param noise    standard deviation in mid-tones, of 255
 * @param quality  of JPEG compression, 0..1
 */
record Camera(double red, double green, double blue, double gamma, double contrast, double vignette, double blur, double noise, double quality) {

	private static final double GOLDEN_RATIO = 0.6180339887498949;

	static Camera of(long seed, long number) {
		double first = Dice.of(seed, "cameras").share();
		double turn = first + (number % 1_000_003) * GOLDEN_RATIO; // neighbours differ as much as they can
		double warmth = 2 * (turn - Math.floor(turn)) - 1;
		Dice dice = Dice.of(seed, "camera", number);
		double exposure = dice.between(0.85, 1.2);
		return new Camera(exposure * (1 + 0.28 * warmth), exposure * dice.between(0.93, 1.07), exposure * (1 - 0.28 * warmth), dice.between(1.8, 2.4), dice.between(0, 0.5),
				dice.between(0, 0.35), dice.between(0.4, 1.1), dice.between(1, 7), dice.between(0.45, 0.95));
	}

	/** The JPEG file of a picture; the noise is drawn from {@code dice}. */
	byte[] develop(Picture light, Dice dice) throws IOException {
		Picture focused = Blur.gaussian(light, blur);
		int size = light.size();
		int plane = size * size;
		double[] curve = curve();
		double[] gains = { red, green, blue };
		int[] pixels = new int[plane];
		for (int y = 0, i = 0; y < size; y++) {
			for (int x = 0; x < size; x++, i++) {
				double dx = 2.0 * x / (size - 1) - 1;
				double dy = 2.0 * y / (size - 1) - 1;
				double lens = 1 - vignette * 0.5 * (dx * dx + dy * dy);
				long random = dice.next();
				double grain = bell(random);
				int pixel = 0;
				for (int channel = 0; channel < 3; channel++) {
					random = random * 0x5851f42d4c957f2dL + 0x14057b7ef767814fL;
					double value = curve[(int) Math.min(CURVE - 1, focused.values()[channel * plane + i] * gains[channel] * lens * (CURVE / 1.5))];
					int level = (int) Math.floor(value + noise * (0.8 * grain + 0.5 * bell(random)) + 0.5);
					pixel = pixel << 8 | Math.min(255, Math.max(0, level));
				}
				pixels[i] = pixel;
			}
		}
		return jpeg(size, pixels);
	}

	private static final int CURVE = 1024;

	/** Levels 0..255 for light 0..1.5. */
	private double[] curve() {
		double[] curve = new double[CURVE];
		for (int i = 0; i < CURVE; i++) {
			double value = StrictMath.pow(Math.min(1, i * 1.5 / CURVE), 1 / gamma);
			double bent = value * value * (3 - 2 * value);
			curve[i] = 255 * (value + contrast * (bent - value));
		}
		return curve;
	}

	/** Nearly normal, standard deviation 1, out of one random number: the sum of its four quarters. */
	private static double bell(long random) {
		long sum = (random & 0xffff) + (random >>> 16 & 0xffff) + (random >>> 32 & 0xffff) + (random >>> 48);
		return (sum / 65535.0 - 2) * 1.7320508075688772;
	}

	private byte[] jpeg(int size, int[] pixels) throws IOException {
		BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
		image.getRaster().setDataElements(0, 0, size, size, pixels);
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
		try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
			ImageWriteParam param = writer.getDefaultWriteParam();
			param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			param.setCompressionQuality((float) quality);
			writer.setOutput(out);
			writer.write(null, new IIOImage(image, null, null), param);
		} finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}
}
