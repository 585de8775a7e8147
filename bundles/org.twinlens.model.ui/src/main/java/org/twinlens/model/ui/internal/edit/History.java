package org.twinlens.model.ui.internal.edit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What was, so that it can be again: states with the name of the change that led to them. Not for several threads. */
final class History<S> {

	private static final int DEPTH = 500;

	private record Step<S>(S state, String label) {
	}

	private final Deque<Step<S>> past = new ArrayDeque<>();
	private final Deque<Step<S>> future = new ArrayDeque<>();
	private S state;

	History(S state) {
		this.state = state;
	}

	S state() {
		return state;
	}

	/** @param label of the change, as it follows the word Undo */
	void push(S next, String label) {
		past.push(new Step<>(state, label));
		if (past.size() > DEPTH) {
			past.removeLast();
		}
		future.clear();
		state = next;
	}

	/** Makes a change a part of the one before it. */
	void amend(S next) {
		future.clear();
		state = next;
	}

	Optional<String> undoLabel() {
		return Optional.ofNullable(past.peek()).map(Step::label);
	}

	Optional<String> redoLabel() {
		return Optional.ofNullable(future.peek()).map(Step::label);
	}

	boolean undo() {
		return move(past, future);
	}

	boolean redo() {
		return move(future, past);
	}

	private boolean move(Deque<Step<S>> from, Deque<Step<S>> to) {
		if (from.isEmpty()) {
			return false;
		}
		Step<S> step = from.pop();
		to.push(new Step<>(state, step.label()));
		state = step.state();
		return true;
	}
}
