package org.twinlens.model;

/** What somebody wants of a training that is under way. Asked before each iteration on the training thread, and several times a second while it is paused; to be quick. */
@FunctionalInterface
public interface TrainingControl {

	/** Nobody interferes. */
	TrainingControl NONE = () -> Wish.CONTINUE;

	/** What is wanted now. */
	Wish wish();

	enum Wish {
		/** Train, or go on after a pause. */
		CONTINUE,
		/** Compute nothing until another wish comes; memory is kept. */
		PAUSE,
		/** End as {@link ModelEvent.Outcome#STOPPED} after the current iteration, to be resumed another time. */
		STOP,
		/** End as {@link ModelEvent.Outcome#COMPLETED} after the current iteration, at least one, and keep the best epoch; one that is the first is judged as far as it got. */
		FINISH
	}
}
