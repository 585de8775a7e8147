package org.twinlens.vision.internal.source;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.twinlens.core.image.Picture;
import org.twinlens.vision.internal.opencv.Mats;

/** Decodes the bytes of an image file: those that may be transparent by Java, onto white, all others by OpenCV, upright as their camera was held. */
final class ImageBytes {

	private ImageBytes() {
	}

	/** @throws IOException with the reason as a sentence */
	static Picture decode(byte[] bytes) throws IOException {
		if (bytes.length == 0) {
			throw new IOException("The file is empty.");
		}
		boolean transparent = begins(bytes, 0x89, 'P', 'N', 'G') || begins(bytes, 'G', 'I', 'F', '8');
		try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
			Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
			if (readers.hasNext()) {
				ImageReader reader = readers.next();
				try {
					reader.setInput(in, true, true);
					checkSize(reader.getWidth(0), reader.getHeight(0));
					if (transparent) {
						return onWhite(reader.read(0));
					}
				} finally {
					reader.dispose();
				}
			}
			return byOpenCv(bytes);
		} catch (IOException | RuntimeException e) { // the readers throw any of them at damaged files
			throw e instanceof TooLarge ? (TooLarge) e : new IOException("It is damaged, or no image that is read.", e);
		}
	}

	private static boolean begins(byte[] bytes, int... start) {
		for (int i = 0; i < start.length; i++) {
			if (i >= bytes.length || (bytes[i] & 0xff) != start[i]) {
				return false;
			}
		}
		return true;
	}

	private static void checkSize(int width, int height) throws TooLarge {
		if ((long) width * height > PictureConverter.MOST_PIXELS) {
			throw new TooLarge("It has " + width + "×" + height + " pixels; at most " + PictureConverter.MOST_PIXELS / 1_000_000 + " million are read.");
		}
	}

	private static Picture onWhite(BufferedImage image) {
		BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
		Graphics2D graphics = opaque.createGraphics();
		graphics.drawImage(image, 0, 0, Color.WHITE, null);
		graphics.dispose();
		byte[] samples = new byte[image.getWidth() * image.getHeight() * 3];
		int[] row = new int[image.getWidth()];
		for (int y = 0, i = 0; y < image.getHeight(); y++) {
			opaque.getRGB(0, y, row.length, 1, row, 0, row.length);
			for (int pixel : row) {
				samples[i++] = (byte) (pixel >> 16);
				samples[i++] = (byte) (pixel >> 8);
				samples[i++] = (byte) pixel;
			}
		}
		return new Picture(image.getWidth(), image.getHeight(), 3, samples);
	}

	private static Picture byOpenCv(byte[] bytes) throws IOException {
		try (BytePointer data = new BytePointer(bytes); Mat file = new Mat(1, bytes.length, opencv_core.CV_8UC1, data);
				Mat image = opencv_imgcodecs.imdecode(file, opencv_imgcodecs.IMREAD_ANYCOLOR)) {
			if (image.empty()) {
				throw new IOException("OpenCV cannot decode it.");
			}
			checkSize(image.cols(), image.rows());
			return Mats.picture(image);
		}
	}

	/** A reason that needs no explaining around it. */
	private static final class TooLarge extends IOException {
		private static final long serialVersionUID = 1L;

		TooLarge(String reason) {
			super(reason);
		}
	}
}
