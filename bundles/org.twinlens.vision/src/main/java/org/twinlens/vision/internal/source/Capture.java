package org.twinlens.vision.internal.source;

import java.io.IOException;
import java.util.Optional;

import org.twinlens.core.image.Picture;

/** A camera's pictures, read by one thread. */
interface Capture extends AutoCloseable {

	/** Frames a second; 0 where the camera does not say. */
	double rate();

	/** The next picture; empty when the camera gave none this time. */
	Optional<Picture> read() throws IOException;

	/** Why there are no pictures any more, as a sentence. */
	String whyNone();

	@Override
	void close();
}
