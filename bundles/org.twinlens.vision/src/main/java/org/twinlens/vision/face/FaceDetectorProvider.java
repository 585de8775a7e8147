package org.twinlens.vision.face;

import java.io.IOException;

/** Makes detectors of one kind. Seam for other kinds: register an OSGi service. */
public interface FaceDetectorProvider {

	/** What the kind is called, such as {@code yunet}. */
	String name();

	/** What it does and needs, in one line. */
	String description();

	/**
	 * @param argument what follows the name after a colon, such as the path of a model file; empty for none
	 * @throws IOException with a sentence when the argument is missing, or the detector cannot be made of it
	 */
	FaceDetector open(String argument) throws IOException;
}
