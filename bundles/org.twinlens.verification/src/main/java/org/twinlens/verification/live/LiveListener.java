package org.twinlens.verification.live;

import org.twinlens.vision.Frame;
import org.twinlens.vision.face.Finding;

/** Told of what goes on before a camera. Methods are called by the threads that do the work and must return soon: a window notes what it is told and paints by itself. */
public interface LiveListener {

	/** A frame was looked at; called by the detection thread, in the order of frames. */
	void seen(Frame frame, Finding finding);

	/** A verdict that was asked for, or the sentence instead of one; called by the detection or the embedding thread. */
	void answered(LiveAnswer answer);

	/**
	 * Nothing more will be seen or answered; called once, unless it was closed before.
	 *
	 * @param reason a sentence on what went wrong, or the empty string when the source came to its end
	 */
	void ended(String reason);
}
