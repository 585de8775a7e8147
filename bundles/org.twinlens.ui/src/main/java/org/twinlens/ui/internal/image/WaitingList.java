package org.twinlens.ui.internal.image;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What is wanted now and nobody works on yet. What is no longer wanted is dropped. Safe for use by several threads. */
final class WaitingList<T> {

	private final Deque<T> waiting = new ArrayDeque<>();
	private final Set<T> underWay = new HashSet<>();

	/** These are wanted now, in this order, and nothing else; what is under way is not begun twice. */
	synchronized void want(Collection<T> wanted) {
		waiting.clear();
		wanted.stream().filter(one -> !underWay.contains(one)).forEach(waiting::add);
	}

	/** Takes the first one to work on; the worker calls {@link #done} whatever comes of it. */
	synchronized Optional<T> next() {
		Optional<T> next = Optional.ofNullable(waiting.poll());
		next.ifPresent(underWay::add);
		return next;
	}

	synchronized void done(T one) {
		underWay.remove(one);
	}

	synchronized boolean isEmpty() {
		return waiting.isEmpty();
	}
}
