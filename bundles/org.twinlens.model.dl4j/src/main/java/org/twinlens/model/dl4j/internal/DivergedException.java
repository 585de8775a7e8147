package org.twinlens.model.dl4j.internal;

/** A gradient or a weight is no longer a number. The loss does not show it: it can stay finite while the weights are lost. */
final class DivergedException extends Exception {

	private static final long serialVersionUID = 1L;

	/** @param what is not a number, to begin a sentence with */
	DivergedException(String what) {
		super(what);
	}
}
