package org.twinlens.vision.face;

import java.io.IOException;
import java.util.Map;

/**
 * Opens face detectors. An OSGi service.
 *
 * <ul>
 * <li>{@code haar}: OpenCV's cascade of boosted Haar features, which comes with the workbench
 * <li>{@code yunet:FILE}: YuNet with a model file of the user's, with five landmarks
 * <li>{@code fixed}, {@code fixed:X,Y,WIDTHxHEIGHT}: the same rectangle in every frame, by default 250×250 pixels at (200, 120)
 * <li>{@code none}: the whole frame, for characters and signatures
 * </ul>
 */
public interface FaceDetectors {

	/** The usual detector. */
	String USUAL = "haar";

	/**
	 * Opens a detector. The caller closes it.
	 *
	 * @param specification a name, or a name and what it needs after a colon
	 * @throws IOException with a sentence when there is no such detector, or it lacks what it needs
	 */
	FaceDetector open(String specification) throws IOException;

	/** The names, each with what the detector does and needs. */
	Map<String, String> descriptions();
}
