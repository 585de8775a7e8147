package org.twinlens.model.dl4j.internal;

import java.lang.System.Logger.Level;
import java.util.function.Consumer;

import org.twinlens.model.ModelEvent;

/** Tells a listener of events; whatever it throws is logged and does not harm the training. */
record Announcer(Consumer<ModelEvent> listener) {

	private static final System.Logger LOG = System.getLogger(Announcer.class.getName());

	<E extends ModelEvent> E announce(E event) {
		try {
			listener.accept(event);
		} catch (RuntimeException e) {
			LOG.log(Level.WARNING, "A listener failed on " + event + " and was skipped.", e);
		}
		return event;
	}
}
