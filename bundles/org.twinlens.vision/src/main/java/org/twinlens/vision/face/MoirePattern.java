package org.twinlens.vision.face;

import java.util.Arrays;

import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.twinlens.core.image.Picture;

/** Looks for a regular pattern over a face: lone peaks in the spectrum of its middle, at frequencies where a face has none. */
final class MoirePattern {

	private static final int SIDE = 128;
	/** Cycles a pixel; what is coarser are the features of a face. */
	private static final double COARSEST = 0.12;
	private static final double FINEST = 0.48;
	/** Rings of frequencies within which heights are compared. */
	private static final int RINGS = 18;
	/** Blocks of eight pixels of JPEG and video compression show at eighths of the sampling frequency, along the axes. */
	private static final int BLOCK = 8;
	private static final int NEAR_AXIS = 2;

	private MoirePattern() {
	}

	/** The highest peak, in medians of its ring; 0 where the face is too small to tell. */
	static double peak(Picture frame, Box face) {
		int left = (int) Math.round(face.centre().x()) - SIDE / 2;
		int top = (int) Math.round(face.centre().y()) - SIDE / 2;
		if (Math.min(face.width(), face.height()) < SIDE * 0.75 || left < 0 || top < 0 || left + SIDE > frame.width() || top + SIDE > frame.height()) {
			return 0;
		}
		return highest(magnitudes(frame, left, top));
	}

	private static float[] magnitudes(Picture frame, int left, int top) {
		float[] magnitudes = new float[SIDE * SIDE];
		try (Mat grey = new Mat(SIDE, SIDE, opencv_core.CV_32FC1); Mat spectrum = new Mat()) {
			try (FloatIndexer values = grey.createIndexer()) {
				for (int y = 0; y < SIDE; y++) {
					for (int x = 0; x < SIDE; x++) {
						values.put(y, x, (float) (level(frame, left + x, top + y) * window(x) * window(y)));
					}
				}
			}
			opencv_core.dft(grey, spectrum, opencv_core.DFT_COMPLEX_OUTPUT, 0);
			try (FloatIndexer values = spectrum.createIndexer()) {
				for (int i = 0; i < magnitudes.length; i++) {
					magnitudes[i] = (float) Math.hypot(values.get(i / SIDE, i % SIDE, 0), values.get(i / SIDE, i % SIDE, 1));
				}
			}
		}
		return magnitudes;
	}

	/** Green, of which cameras have most. */
	private static int level(Picture frame, int x, int y) {
		return frame.samples()[(y * frame.width() + x) * frame.channels() + frame.channels() / 2] & 0xff;
	}

	/** Hann's: without it, the edges of the part would show. */
	private static double window(int i) {
		return 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / SIDE);
	}

	private static double highest(float[] magnitudes) {
		float[][] rings = new float[RINGS][SIDE * SIDE];
		int[] counts = new int[RINGS];
		for (int v = -SIDE / 2; v < SIDE / 2; v++) {
			for (int u = 0; u < SIDE / 2; u++) {
				double frequency = Math.hypot(u, v) / SIDE;
				if (frequency >= COARSEST && frequency < FINEST && !ofBlocks(u, v) && !ofBlocks(v, u)) {
					int ring = (int) ((frequency - COARSEST) / (FINEST - COARSEST) * RINGS);
					rings[ring][counts[ring]++] = magnitudes[Math.floorMod(v, SIDE) * SIDE + u];
				}
			}
		}
		double highest = 0;
		for (int ring = 0; ring < RINGS; ring++) {
			float[] sorted = Arrays.copyOf(rings[ring], counts[ring]);
			Arrays.sort(sorted);
			double median = sorted[sorted.length / 2];
			highest = Math.max(highest, sorted[sorted.length - 1] / Math.max(median, 1));
		}
		return highest;
	}

	private static boolean ofBlocks(int along, int across) {
		int step = SIDE / BLOCK;
		int beside = Math.floorMod(along, step);
		return Math.abs(across) <= NEAR_AXIS && Math.min(beside, step - beside) <= NEAR_AXIS;
	}
}
