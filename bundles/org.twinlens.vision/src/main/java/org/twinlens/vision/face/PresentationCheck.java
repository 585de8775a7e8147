package org.twinlens.vision.face;

import java.io.IOException;
import java.util.OptionalDouble;

import org.twinlens.core.image.Picture;
import org.twinlens.lib.javacv.NativeVision;
import org.twinlens.vision.face.PresentationResult.Verdict;

/**
 * Experimental: looks for a photograph or a screen held before the camera. A head that turns moves otherwise than any flat picture could (parallax), and the grid of
 * a screen or print beats with that of the camera (moiré). It sees simple attempts and misses others, such as a bent photograph or a mask, and it may suspect a
 * living person. Off unless a user asks for it; it says nothing about who somebody is, and is no liveness detection. Used by one thread.
 */
public final class PresentationCheck implements AutoCloseable {

	/** Below this the motion was that of a flat picture. */
	private static final double FLAT = 0.3;
	/** Above this a peak of the spectrum is a pattern. */
	private static final double PATTERN = 18;
	/** In so many frames in a row. */
	private static final int PATTERN_FRAMES = 5;

	private final ParallaxTracker tracker = new ParallaxTracker();
	private int patterned;

	/** @throws IOException with a sentence when OpenCV cannot be loaded */
	public PresentationCheck() throws IOException {
		NativeVision.prepare();
	}

	/**
	 * Looks at the next frame of somebody who turns the head.
	 *
	 * @param face in it
	 */
	public synchronized PresentationResult look(Picture frame, Face face) {
		double moire = MoirePattern.peak(frame, face.box());
		patterned = moire > PATTERN ? patterned + 1 : 0;
		OptionalDouble parallax = tracker.follow(frame, face.box());
		if (patterned >= PATTERN_FRAMES) {
			return new PresentationResult(Verdict.PATTERN, "A regular pattern lies over the face, as of a screen or a print.", parallax, moire);
		}
		if (parallax.isEmpty()) {
			return new PresentationResult(Verdict.UNDECIDED, "Turn the head slowly to the left and to the right.", parallax, moire);
		}
		return parallax.getAsDouble() < FLAT ? new PresentationResult(Verdict.FLAT, "The face turned as a flat picture does.", parallax, moire)
				: new PresentationResult(Verdict.NOTHING_SUSPICIOUS, "Nothing suspicious was seen; that proves nothing.", parallax, moire);
	}

	/** Begins anew, as for another person. */
	public synchronized void reset() {
		patterned = 0;
		tracker.reset();
	}

	@Override
	public void close() {
		reset();
	}
}
