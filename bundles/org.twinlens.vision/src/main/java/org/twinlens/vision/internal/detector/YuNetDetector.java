package org.twinlens.vision.internal.detector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.FaceDetectorYN;
import org.twinlens.core.image.Picture;
import org.twinlens.vision.face.Box;
import org.twinlens.vision.face.Face;
import org.twinlens.vision.face.FaceDetector;
import org.twinlens.vision.face.Point;
import org.twinlens.vision.internal.opencv.Mats;

/** YuNet (Wu, Peng and Yu, YuNet: a tiny millisecond-level face detector, 2023). Scores lie in 0..1. */
final class YuNetDetector implements FaceDetector {

	private static final int LONGEST = 640;
	/** A row of its result: x, y, width, height, five points, score. */
	private static final int COLUMNS = 15;

	private final FaceDetectorYN network;

	/** @param network belongs to this from now on */
	YuNetDetector(FaceDetectorYN network) {
		this.network = network;
	}

	@Override
	public String name() {
		return YuNetProvider.NAME;
	}

	@Override
	public synchronized List<Face> detect(Picture picture) {
		if (network.isNull()) {
			return List.of();
		}
		double scale = Mats.reduction(picture, LONGEST);
		List<Face> faces = new ArrayList<>();
		try (Mat image = Mats.bgr(picture, LONGEST); Mat result = new Mat(); Size size = new Size(image.cols(), image.rows())) {
			network.setInputSize(size);
			network.detect(image, result);
			if (result.rows() > 0 && result.cols() == COLUMNS) {
				try (FloatIndexer rows = result.createIndexer()) {
					for (int i = 0; i < result.rows(); i++) {
						faces.add(face(rows, i, scale));
					}
				}
			}
		}
		faces.sort(Comparator.comparingLong((Face face) -> face.box().area()).reversed());
		return faces;
	}

	private static Face face(FloatIndexer rows, int row, double scale) {
		List<Point> landmarks = new ArrayList<>();
		for (int i = 4; i < COLUMNS - 1; i += 2) {
			landmarks.add(new Point(rows.get(row, i) * scale, rows.get(row, i + 1) * scale));
		}
		Box box = new Box((int) Math.round(rows.get(row, 0) * scale), (int) Math.round(rows.get(row, 1) * scale), (int) Math.max(1, Math.round(rows.get(row, 2) * scale)),
				(int) Math.max(1, Math.round(rows.get(row, 3) * scale)));
		return new Face(box, rows.get(row, COLUMNS - 1), landmarks);
	}

	@Override
	public synchronized void close() {
		network.close();
	}
}
