package org.twinlens.vision.face;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.twinlens.core.Progress;
import org.twinlens.core.image.Picture;

/**
 * Where the face lies in a crop, so that crops of frames look like the images a network was trained on: a network that knows heads with shoulders is not to be given
 * faces only. Crops keep the resolution of the frame; where they reach beyond it, its edge is repeated. Faces with landmarks are turned upright.
 *
 * @param x         left edge of the face's box in the crop, as a share of the crop's width
 * @param y         upper edge, as a share of the crop's height
 * @param width     of the box, as a share of the crop's width, above 0
 * @param aspect    the crop's width by its height; 0 for the box's own
 * @param landmarks where the five landmarks lie, as shares of the crop's width and height; empty for wherever the box puts them
 */
public record FaceFraming(double x, double y, double width, double aspect, List<Point> landmarks) {

	/** The face takes half of a square crop: as in photographs of heads. */
	public static final FaceFraming USUAL = new FaceFraming(0.25, 0.25, 0.5, 1, List.of());

	/** The box is the crop. */
	public static final FaceFraming BOX = new FaceFraming(0, 0, 1, 0, List.of());

	public FaceFraming {
		landmarks = List.copyOf(landmarks);
		if (!(width > 0 && aspect >= 0 && Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(width) && Double.isFinite(aspect))) {
			throw new IllegalArgumentException("A face cannot lie at (" + x + ", " + y + ") with a width of " + width + " in a crop of aspect " + aspect + ".");
		}
		if (!landmarks.isEmpty() && landmarks.size() != 5) {
			throw new IllegalArgumentException("A framing has five landmarks or none, not " + landmarks.size() + ".");
		}
	}

	/**
	 * How faces lie in pictures, such as those of a gallery: medians over the pictures with a face, the largest of each counting.
	 *
	 * @return empty when no face is found in any of them
	 */
	public static Optional<FaceFraming> like(List<Picture> pictures, FaceDetector detector, Progress progress) {
		List<FaceFraming> found = new ArrayList<>();
		for (int i = 0; i < pictures.size(); i++) {
			progress.checkCancelled();
			progress.report("Looking how faces lie in the images", i, pictures.size());
			Picture picture = pictures.get(i);
			detector.detect(picture).stream().findFirst().ifPresent(face -> found.add(of(picture, face)));
		}
		return found.isEmpty() ? Optional.empty() : Optional.of(middle(found));
	}

	private static FaceFraming of(Picture picture, Face face) {
		double across = picture.width();
		double down = picture.height();
		Box box = face.box();
		List<Point> landmarks = face.landmarks().stream().map(p -> new Point(p.x() / across, p.y() / down)).toList();
		return new FaceFraming(box.x() / across, box.y() / down, box.width() / across, across / down, landmarks);
	}

	private static FaceFraming middle(List<FaceFraming> framings) {
		List<Point> landmarks = new ArrayList<>();
		for (int i = 0; framings.stream().noneMatch(f -> f.landmarks.isEmpty()) && i < 5; i++) {
			int landmark = i;
			landmarks.add(new Point(median(framings, f -> f.landmarks.get(landmark).x()), median(framings, f -> f.landmarks.get(landmark).y())));
		}
		return new FaceFraming(median(framings, FaceFraming::x), median(framings, FaceFraming::y), median(framings, FaceFraming::width),
				median(framings, FaceFraming::aspect), landmarks);
	}

	private static double median(List<FaceFraming> framings, ToDoubleFunction<FaceFraming> figure) {
		double[] sorted = framings.stream().mapToDouble(figure).sorted().toArray();
		return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
	}

	/** The crop of a face. */
	public Picture cut(Picture frame, Face face) {
		return FaceCrop.of(frame, face, this);
	}
}
