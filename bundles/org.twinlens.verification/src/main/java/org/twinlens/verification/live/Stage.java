package org.twinlens.verification.live;

/** What takes time between a frame and its verdict. */
public enum Stage {
	/** Finding and measuring the face. */
	DETECTION,
	/** Preparing the crop and passing it through the network. */
	EMBEDDING,
	/** Comparing it with all references and deciding. */
	COMPARISON,
	/** From taking up the frame to the verdict, waiting included. */
	WHOLE
}
