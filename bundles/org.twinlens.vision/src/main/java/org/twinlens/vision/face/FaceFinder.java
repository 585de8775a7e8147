package org.twinlens.vision.face;

import java.util.List;
import java.util.Optional;

import org.twinlens.core.image.Picture;
import org.twinlens.vision.face.Finding.Found;
import org.twinlens.vision.face.Finding.Refused;

/** Looks for the one face in a frame that may be compared, and cuts it out as the network knows faces. Used by one thread. */
public final class FaceFinder {

	/** A face whose box is narrower than this share of the largest one's is somebody in the background. */
	private static final double BACKGROUND = 0.4;

	private final FaceDetector detector;
	private final QualityBounds bounds;
	private final FaceFraming framing;

	/** With what the detector asks of faces, framed as usual. */
	public FaceFinder(FaceDetector detector) {
		this(detector, detector.bounds());
	}

	/** Framed as usual. */
	public FaceFinder(FaceDetector detector, QualityBounds bounds) {
		this(detector, bounds, FaceFraming.USUAL);
	}

	/**
	 * @param detector stays open, and its owner's
	 * @param framing  how much of a face's surroundings the network is given; nothing of detectors that {@linkplain FaceDetector#framesItself() frame themselves}
	 */
	public FaceFinder(FaceDetector detector, QualityBounds bounds, FaceFraming framing) {
		this.detector = detector;
		this.bounds = bounds;
		this.framing = detector.framesItself() ? FaceFraming.BOX : framing;
	}

	/** Looks at a frame; takes as long as the detector. */
	public Finding find(Picture frame) {
		List<Face> faces = detector.detect(frame);
		if (faces.isEmpty()) {
			return new Refused(Reason.NO_FACE, sentence(Reason.NO_FACE), faces);
		}
		Face face = faces.get(0);
		if (bounds.severalFaces()) {
			List<Face> near = foreground(faces);
			if (near.size() > 1) {
				return new Refused(Reason.SEVERAL_FACES, sentence(Reason.SEVERAL_FACES), near);
			}
		}
		FaceQuality quality = FaceMeasurement.of(frame, face);
		Optional<Reason> reason = bounds.refuse(quality);
		return reason.isPresent() ? new Refused(reason.get(), sentence(reason.get()), List.of(face)) : new Found(face, framing.cut(frame, face), quality);
	}

	/**
	 * Those of the faces of a picture that may be meant.
	 *
	 * @param faces the largest first
	 */
	public static List<Face> foreground(List<Face> faces) {
		return faces.stream().filter(face -> face.box().width() >= BACKGROUND * faces.get(0).box().width()).toList();
	}

	private static String sentence(Reason reason) {
		return switch (reason) {
			case NO_FACE -> "No face is to be seen. Look into the camera, with light on the face.";
			case SEVERAL_FACES -> "Several faces are to be seen. Only one person may stand before the camera.";
			case TOO_SMALL -> "The face is too small. Come nearer to the camera.";
			case BLURRED -> "The face is blurred. Keep still, and clean or focus the lens.";
			case TOO_DARK -> "The face is too dark. Turn it to the light.";
			case TOO_BRIGHT -> "The face is too bright. Turn it away from the light.";
			case POSE -> "The head is turned away. Look straight into the camera and keep the head upright.";
		};
	}
}
