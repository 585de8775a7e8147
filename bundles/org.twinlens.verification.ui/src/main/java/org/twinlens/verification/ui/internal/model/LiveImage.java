package org.twinlens.verification.ui.internal.model;

import java.util.List;

import org.twinlens.core.image.Picture;
import org.twinlens.vision.face.Box;

/**
 * The newest frame, with what was found in the newest one that was looked at.
 *
 * @param picture the frame
 * @param faces   where faces are, in the frame's pixels
 * @param good    whether the frame allows a decision
 * @param hint    what to do better, or a few words that all is well
 */
public record LiveImage(Picture picture, List<Box> faces, boolean good, String hint) {

	public LiveImage {
		faces = List.copyOf(faces);
	}
}
