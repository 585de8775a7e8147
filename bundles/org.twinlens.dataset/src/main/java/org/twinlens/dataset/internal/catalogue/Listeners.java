package org.twinlens.dataset.internal.catalogue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.twinlens.dataset.CatalogueListener;
import org.twinlens.dataset.CatalogueListener.Change;

/** Who wants to hear of changes. Safe for use by several threads. */
final class Listeners {

	private static final System.Logger LOG = System.getLogger(Listeners.class.getName());

	private final List<CatalogueListener> listeners = new CopyOnWriteArrayList<>();

	void add(CatalogueListener listener) {
		listeners.add(listener);
	}

	void remove(CatalogueListener listener) {
		listeners.remove(listener);
	}

	/** Only after the change is committed. */
	void tell(Change change) {
		for (CatalogueListener listener : listeners) {
			try {
				listener.changed(change);
			} catch (RuntimeException e) {
				LOG.log(System.Logger.Level.ERROR, "A listener to the catalogue failed.", e);
			}
		}
	}
}
