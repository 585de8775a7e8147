package org.twinlens.ui.internal.image;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Values in memory up to a total weight; the one not asked for longest goes first, and is ended. Not safe for use by several threads.
 *
 * @param <K> key
 * @param <V> value
 */
public final class RecentImages<K, V> {

	/** What a value costs, and how it ends. */
	public interface Keeping<V> {
		long weight(V value);

		void end(V value);
	}

	private final Map<K, V> values = new LinkedHashMap<>(16, 0.75f, true);
	private final long mostWeight;
	private final Keeping<V> keeping;
	private long weight;

	public RecentImages(long mostWeight, Keeping<V> keeping) {
		this.mostWeight = mostWeight;
		this.keeping = keeping;
	}

	public V get(K key) {
		return values.get(key);
	}

	public void put(K key, V value) {
		V before = values.put(key, value);
		weight += keeping.weight(value);
		if (before != null) {
			end(before);
		}
		Iterator<V> eldest = values.values().iterator();
		while (weight > mostWeight && values.size() > 1) {
			V old = eldest.next();
			eldest.remove();
			end(old);
		}
	}

	private void end(V value) {
		weight -= keeping.weight(value);
		keeping.end(value);
	}

	public void clear() {
		values.values().forEach(keeping::end);
		values.clear();
		weight = 0;
	}

	int size() {
		return values.size();
	}
}
