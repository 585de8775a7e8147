package org.twinlens.vision.internal.detector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;
import org.twinlens.core.image.Picture;
import org.twinlens.vision.face.Box;
import org.twinlens.vision.face.Face;
import org.twinlens.vision.face.FaceDetector;
import org.twinlens.vision.internal.opencv.Mats;

/**
 * A cascade of boosted Haar features (Viola and Jones, Rapid object detection using a boosted cascade of simple features, 2001; Lienhart's trees). A face's score is
 * the number of windows that agree on it.
 */
final class HaarDetector implements FaceDetector {

	/** Larger pictures are looked at reduced: faces that would be missed are too small to be compared. */
	private static final int LONGEST = 640;
	private static final double STEP = 1.1;
	private static final int NEIGHBOURS = 3;
	/** Smallest face, of the shorter side. */
	private static final double SMALLEST = 1 / 12.0;
	private static final int WINDOW = 20;
	/** On real faces dozens of windows agree, on what only looks like one a handful: what has less than this share of the best one's windows is no face. */
	private static final double WEAK = 0.25;

	private final CascadeClassifier cascade;

	/** @param cascade belongs to this from now on */
	HaarDetector(CascadeClassifier cascade) {
		this.cascade = cascade;
	}

	@Override
	public String name() {
		return HaarProvider.NAME;
	}

	@Override
	public synchronized List<Face> detect(Picture picture) {
		if (cascade.isNull()) {
			return List.of();
		}
		double reduction = Mats.reduction(picture, LONGEST);
		List<Face> faces = new ArrayList<>();
		try (Mat grey = Mats.grey(picture, LONGEST); RectVector found = new RectVector(); IntPointer windows = new IntPointer(); Size any = new Size()) {
			int least = Math.max(WINDOW, (int) (SMALLEST * Math.min(grey.cols(), grey.rows())));
			try (Size smallest = new Size(least, least)) {
				cascade.detectMultiScale2(grey, found, windows, STEP, NEIGHBOURS, 0, smallest, any);
			}
			for (long i = 0; i < found.size(); i++) {
				Rect rect = found.get(i);
				faces.add(new Face(box(rect, reduction), windows.get(i), List.of()));
			}
		}
		double best = faces.stream().mapToDouble(Face::score).max().orElse(0);
		faces.removeIf(face -> face.score() < WEAK * best);
		faces.sort(Comparator.comparingLong((Face face) -> face.box().area()).reversed());
		return faces;
	}

	private static Box box(Rect rect, double scale) {
		return new Box((int) Math.round(rect.x() * scale), (int) Math.round(rect.y() * scale), (int) Math.round(rect.width() * scale), (int) Math.round(rect.height() * scale));
	}

	@Override
	public synchronized void close() {
		cascade.close();
	}
}
