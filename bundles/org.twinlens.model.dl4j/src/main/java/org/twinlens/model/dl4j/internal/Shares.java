package org.twinlens.model.dl4j.internal;

/** Where the time of an epoch's iterations goes, in seconds of the training's clock. */
final class Shares {

	private double waiting;
	private double computing;

	/** The trainer waited for a batch. */
	void waited(double seconds) {
		waiting += seconds;
	}

	/** The network was passed forward and backward, and updated. */
	void computed(double seconds) {
		computing += seconds;
	}

	double idle(double all) {
		return waiting / all;
	}

	/** What is neither. */
	double overhead(double all) {
		return Math.max(0, 1 - (waiting + computing) / all);
	}
}
