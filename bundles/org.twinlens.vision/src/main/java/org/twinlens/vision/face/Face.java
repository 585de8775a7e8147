package org.twinlens.vision.face;

import java.util.List;

/**
 * A face that a detector sees.
 *
 * @param box       about it
 * @param score     how sure the detector is; higher is surer, comparable within a detector only
 * @param landmarks empty, or five: the eye, the other eye, the tip of the nose, the corners of the mouth, those more to the left in the picture of an upright face
 *                  first
 */
public record Face(Box box, double score, List<Point> landmarks) {

	public Face {
		landmarks = List.copyOf(landmarks);
		if (!landmarks.isEmpty() && landmarks.size() != 5) {
			throw new IllegalArgumentException("A face has five landmarks or none, not " + landmarks.size() + ".");
		}
	}
}
