package org.twinlens.vision.face;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

import org.bytedeco.javacpp.indexer.DoubleIndexer;
import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.bytedeco.javacpp.indexer.UByteIndexer;
import org.bytedeco.opencv.global.opencv_calib3d;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.global.opencv_video;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.twinlens.core.image.Picture;
import org.twinlens.vision.internal.opencv.Mats;

/**
 * Follows points of a face (Lucas and Kanade's method in pyramids). Points of a flat picture move by a homography, however it is held (Hartley and Zisserman,
 * Multiple view geometry, 2004); turning about the line of sight, shifting and coming nearer move all points by a similarity and tell nothing.
 */
final class ParallaxTracker {

	private static final int LONGEST = 640;
	private static final int MOST_POINTS = 150;
	private static final int FEWEST_POINTS = 24;
	private static final double CORNER_QUALITY = 0.01;
	private static final double DISTANCE = 4;
	/** A point followed there and back has to end nearer to where it began, pixels. */
	private static final double RETURN = 0.7;
	/** How far points have to move otherwise than by a similarity for the head to have turned: share of the face's width, and pixels. */
	private static final double TURNED = 0.012;
	private static final double TURNED_PIXELS = 1.2;

	private Mat first;
	private Mat points;
	private double width;
	private double strongest;
	private OptionalDouble parallax = OptionalDouble.empty();

	/** @return the parallax of the strongest turn seen, in shares of it; empty before there was one */
	OptionalDouble follow(Picture frame, Box face) {
		double scale = Mats.reduction(frame, LONGEST);
		Mat grey = Mats.grey(frame, LONGEST);
		boolean sameSize = first != null && first.cols() == grey.cols() && first.rows() == grey.rows();
		if (!sameSize || !track(grey)) {
			begin(grey, face, scale);
		} else {
			grey.close();
		}
		return parallax;
	}

	private void begin(Mat grey, Box face, double scale) {
		forget();
		first = grey;
		width = face.width() / scale;
		points = new Mat();
		try (Mat mask = new Mat(grey.rows(), grey.cols(), opencv_core.CV_8UC1, new Scalar(0))) {
			int left = (int) Math.max(0, (face.x() + 0.1 * face.width()) / scale);
			int top = (int) Math.max(0, (face.y() + 0.1 * face.height()) / scale);
			int across = (int) Math.min(grey.cols() - left, 0.8 * face.width() / scale);
			int down = (int) Math.min(grey.rows() - top, 0.8 * face.height() / scale);
			if (across > 0 && down > 0) {
				try (Rect rect = new Rect(left, top, across, down); Mat inside = new Mat(mask, rect); Mat white = new Mat(1, 1, opencv_core.CV_8UC1, new Scalar(255))) {
					inside.setTo(white);
				}
				opencv_imgproc.goodFeaturesToTrack(grey, points, MOST_POINTS, CORNER_QUALITY, DISTANCE, mask, 3, false, 0.04);
			}
		}
	}

	/** @return false when too few points are left to go on */
	private boolean track(Mat grey) {
		if (points.rows() < FEWEST_POINTS) {
			return false;
		}
		List<Point> from = new ArrayList<>();
		List<Point> to = new ArrayList<>();
		try (Mat there = new Mat(); Mat back = new Mat(); Mat found = new Mat(); Mat foundBack = new Mat(); Mat error = new Mat()) {
			opencv_video.calcOpticalFlowPyrLK(first, grey, points, there, found, error);
			opencv_video.calcOpticalFlowPyrLK(grey, first, there, back, foundBack, error);
			try (FloatIndexer a = points.createIndexer(); FloatIndexer b = there.createIndexer(); FloatIndexer c = back.createIndexer(); UByteIndexer f = found.createIndexer();
					UByteIndexer g = foundBack.createIndexer()) {
				for (long i = 0; i < points.rows(); i++) {
					if (f.get(i) == 1 && g.get(i) == 1 && Math.hypot(a.get(i, 0, 0) - c.get(i, 0, 0), a.get(i, 0, 1) - c.get(i, 0, 1)) < RETURN) {
						from.add(new Point(a.get(i, 0, 0), a.get(i, 0, 1)));
						to.add(new Point(b.get(i, 0, 0), b.get(i, 0, 1)));
					}
				}
			}
		}
		if (from.size() < FEWEST_POINTS) {
			return false;
		}
		compare(from, to);
		return true;
	}

	private void compare(List<Point> from, List<Point> to) {
		Similarity similarity = Similarity.between(from, to);
		double turned = median(from, to, p -> similarity.apply(p.x(), p.y()));
		if (turned > strongest && turned > TURNED * width && turned > TURNED_PIXELS) {
			homography(from, to).ifPresent(flat -> {
				strongest = turned;
				parallax = OptionalDouble.of(Math.min(1, flat / turned));
			});
		}
	}

	/** How far points lie from where the best homography puts them, the middle one. */
	private static OptionalDouble homography(List<Point> from, List<Point> to) {
		try (Mat a = matrix(from); Mat b = matrix(to); Mat h = opencv_calib3d.findHomography(a, b)) {
			if (h.empty()) {
				return OptionalDouble.empty();
			}
			try (DoubleIndexer m = h.createIndexer()) {
				return OptionalDouble.of(median(from, to, p -> {
					double w = m.get(2, 0) * p.x() + m.get(2, 1) * p.y() + m.get(2, 2);
					return new Point((m.get(0, 0) * p.x() + m.get(0, 1) * p.y() + m.get(0, 2)) / w, (m.get(1, 0) * p.x() + m.get(1, 1) * p.y() + m.get(1, 2)) / w);
				}));
			}
		}
	}

	private static Mat matrix(List<Point> points) {
		Mat matrix = new Mat(points.size(), 2, opencv_core.CV_64FC1);
		try (DoubleIndexer rows = matrix.createIndexer()) {
			for (int i = 0; i < points.size(); i++) {
				rows.put(i, 0, points.get(i).x());
				rows.put(i, 1, points.get(i).y());
			}
		}
		return matrix;
	}

	private static double median(List<Point> from, List<Point> to, UnaryOperator<Point> motion) {
		double[] distances = new double[from.size()];
		for (int i = 0; i < distances.length; i++) {
			Point moved = motion.apply(from.get(i));
			distances[i] = Math.hypot(moved.x() - to.get(i).x(), moved.y() - to.get(i).y());
		}
		Arrays.sort(distances);
		return distances[distances.length / 2];
	}

	/** Forgets all. */
	void reset() {
		forget();
		strongest = 0;
		parallax = OptionalDouble.empty();
	}

	private void forget() {
		if (first != null) {
			first.close();
			points.close();
			first = null;
		}
	}
}
