package org.twinlens.vision.face;

import java.util.List;

import org.twinlens.core.image.Picture;

/** Finds faces. Used by one thread at a time; closed by whoever opened it, at any time and on any thread: it finds nothing from then on. */
public interface FaceDetector extends AutoCloseable {

	/** What it is called, such as {@code haar}. */
	String name();

	/** The faces in a picture, the largest first. */
	List<Face> detect(Picture picture);

	/** What is asked of a face found by this detector; that of one that knows nothing of faces asks for nothing. */
	default QualityBounds bounds() {
		return QualityBounds.USUAL;
	}

	/** Whether its boxes are the crops already, to be taken as they are. */
	default boolean framesItself() {
		return false;
	}

	@Override
	default void close() {
		// most hold nothing
	}
}
