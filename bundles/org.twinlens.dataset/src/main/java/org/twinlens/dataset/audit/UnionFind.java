package org.twinlens.dataset.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Items that belong together because they are joined, directly or through others (Tarjan 1975). */
final class UnionFind {

	private final int[] parents;

	UnionFind(int items) {
		parents = new int[items];
		Arrays.setAll(parents, i -> i);
	}

	boolean joined(int first, int second) {
		return root(first) == root(second);
	}

	void join(int first, int second) {
		parents[root(first)] = root(second);
	}

	private int root(int of) {
		int i = of;
		while (parents[i] != i) {
			parents[i] = parents[parents[i]];
			i = parents[i];
		}
		return i;
	}

	/** The groups of two and more, ascending in each and by their first. */
	List<int[]> several() {
		Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
		for (int i = 0; i < parents.length; i++) {
			groups.computeIfAbsent(root(i), root -> new ArrayList<>()).add(i);
		}
		return groups.values().stream().filter(group -> group.size() > 1).map(group -> group.stream().mapToInt(Integer::intValue).toArray()).toList();
	}
}
