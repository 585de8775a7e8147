package org.twinlens.vision.face;

/** Why a frame is not compared. */
public enum Reason {
	NO_FACE, SEVERAL_FACES, TOO_SMALL, BLURRED, TOO_DARK, TOO_BRIGHT, POSE
}
