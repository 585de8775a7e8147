package org.twinlens.dataset.internal.tree;

import java.io.IOException;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Finds paths by their end, whole segments, without looking at all of them. Immutable. */
public final class PathEnds {

	private final NavigableMap<String, String> paths = new TreeMap<>();

	public PathEnds(List<String> paths) {
		paths.forEach(path -> this.paths.put(EndFirst.of(path), path));
	}

	/**
	 * The path that is or ends so.
	 *
	 * @throws IOException with a sentence when several end so and none is it
	 */
	public Optional<String> find(String pathEnd) throws IOException {
		String turned = EndFirst.of(pathEnd);
		NavigableMap<String, String> found = paths.subMap(turned, true, EndFirst.behind(turned), false);
		if (found.size() > 1 && !found.containsKey(turned)) {
			throw new IOException("Several files are called " + pathEnd + ", such as " + found.firstEntry().getValue() + " and " + found.lastEntry().getValue()
					+ ". Name more of the path.");
		}
		return found.values().stream().findFirst(); // the path itself is the shortest, and so the first
	}
}
