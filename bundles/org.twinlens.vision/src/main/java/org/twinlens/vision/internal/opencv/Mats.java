package org.twinlens.vision.internal.opencv;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.twinlens.core.image.Picture;

/** Pictures as OpenCV's matrices, and back. Whoever gets a matrix closes it. */
public final class Mats {

	private Mats() {
	}

	/** Grey levels, reduced by area averaging until no side is longer. */
	public static Mat grey(Picture picture, int longest) {
		return reduced(picture.channels() == 1 ? matrix(picture) : converted(matrix(picture), opencv_imgproc.COLOR_RGB2GRAY), longest);
	}

	/** Blue, green and red, reduced by area averaging until no side is longer. */
	public static Mat bgr(Picture picture, int longest) {
		return reduced(converted(matrix(picture), picture.channels() == 1 ? opencv_imgproc.COLOR_GRAY2BGR : opencv_imgproc.COLOR_RGB2BGR), longest);
	}

	/** How many pixels of the picture one of its reduced matrix stands for along a side. */
	public static double reduction(Picture picture, int longest) {
		return Math.max(1, (double) Math.max(picture.width(), picture.height()) / longest);
	}

	private static Mat matrix(Picture picture) {
		Mat mat = new Mat(picture.height(), picture.width(), picture.channels() == 1 ? opencv_core.CV_8UC1 : opencv_core.CV_8UC3);
		mat.data().put(picture.samples(), 0, picture.samples().length);
		return mat;
	}

	private static Mat converted(Mat source, int code) {
		try (source) {
			Mat target = new Mat();
			opencv_imgproc.cvtColor(source, target, code);
			return target;
		}
	}

	private static Mat reduced(Mat source, int longest) {
		double factor = (double) longest / Math.max(source.cols(), source.rows());
		if (factor >= 1) {
			return source;
		}
		try (source; Size size = new Size(Math.max(1, (int) Math.round(source.cols() * factor)), Math.max(1, (int) Math.round(source.rows() * factor)))) {
			Mat target = new Mat();
			opencv_imgproc.resize(source, target, size, 0, 0, opencv_imgproc.INTER_AREA);
			return target;
		}
	}

	/** A matrix of 8-bit grey levels, or of blue, green and red, perhaps with transparency. */
	public static Picture picture(Mat mat) {
		if (mat.channels() == 1) {
			return copied(mat);
		}
		try (Mat rgb = new Mat()) {
			opencv_imgproc.cvtColor(mat, rgb, mat.channels() == 4 ? opencv_imgproc.COLOR_BGRA2RGB : opencv_imgproc.COLOR_BGR2RGB);
			return copied(rgb);
		}
	}

	private static Picture copied(Mat mat) {
		byte[] samples = new byte[mat.rows() * mat.cols() * mat.channels()];
		int row = mat.cols() * mat.channels();
		for (int y = 0; y < mat.rows(); y++) {
			mat.ptr(y).get(samples, y * row, row);
		}
		return new Picture(mat.cols(), mat.rows(), mat.channels(), samples);
	}
}
