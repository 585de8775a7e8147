package org.twinlens.vision.internal.source;

import java.io.IOException;
import java.nio.file.Path;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_videoio.VideoWriter;
import org.twinlens.core.image.Picture;
import org.twinlens.lib.javacv.NativeVision;

/** Films whose frames are known. */
final class Films {

	static final int WIDTH = 64;
	static final int HEIGHT = 48;

	private Films() {
	}

	/** Frame i is plain: red 8·i, green 200, blue 40; ten frames a second, motion JPEG. */
	static void write(Path file, int frames) throws IOException {
		NativeVision.prepare();
		int coding = VideoWriter.fourcc((byte) 'M', (byte) 'J', (byte) 'P', (byte) 'G');
		try (Size size = new Size(WIDTH, HEIGHT); VideoWriter writer = new VideoWriter(file.toString(), coding, 10, size, true)) {
			for (int i = 0; i < frames; i++) {
				try (Mat frame = new Mat(HEIGHT, WIDTH, opencv_core.CV_8UC3, new Scalar(40, 200, 8.0 * i, 0))) {
					writer.write(frame);
				}
			}
			writer.release();
		}
	}

	/** Red, green and blue of the pixel in the middle. */
	static int[] middle(Picture picture) {
		int at = (picture.height() / 2 * picture.width() + picture.width() / 2) * picture.channels();
		int[] colour = new int[picture.channels()];
		for (int c = 0; c < colour.length; c++) {
			colour[c] = picture.samples()[at + c] & 0xff;
		}
		return colour;
	}
}
