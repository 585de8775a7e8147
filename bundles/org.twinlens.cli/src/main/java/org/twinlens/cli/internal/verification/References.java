package org.twinlens.cli.internal.verification;

import java.io.IOException;

import org.twinlens.core.Progress;
import org.twinlens.verification.Decision;
import org.twinlens.verification.ReferenceGallery;
import org.twinlens.verification.gallery.Network;
import org.twinlens.vision.face.FaceDetector;
import org.twinlens.vision.face.FaceFraming;

/** The references of an identity that probes are compared with. */
public interface References extends AutoCloseable {

	/** Pictures that are enough to see how faces lie in all. */
	int FRAMED = 8;

	/** Whose they are. */
	String identity();

	/** The references as a network sees them. */
	ReferenceGallery gallery(Network network, Progress progress) throws IOException;

	/** How faces lie in their pictures, so that faces in frames are cut out alike. */
	FaceFraming framing(FaceDetector detector, Progress progress) throws IOException;

	/** Keeps that a probe was decided about, where that is kept. */
	void decided(Decision decision, Network network) throws IOException;

	@Override
	void close() throws IOException;
}
