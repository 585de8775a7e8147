package org.twinlens.experiments.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.PairSet;

/** Numbers the identities of a pair set from 0. An unlabelled image is taken as an identity of its own. */
public final class TestedIdentities {

	private final Set<String> names = new HashSet<>();
	private final int[] first;
	private final int[] second;
	private final int count;
	private final int unlabelled;

	public TestedIdentities(PairSet pairs) {
		Map<Object, Integer> numbers = new HashMap<>();
		int[] ofRow = new int[pairs.images().size()];
		for (int row = 0; row < ofRow.length; row++) {
			ImageRecord image = pairs.images().get(row);
			Object key = image.identity() == null ? (Object) image.id() : image.identity();
			ofRow[row] = numbers.computeIfAbsent(key, k -> numbers.size());
			if (image.identity() != null) {
				names.add(image.identity());
			}
		}
		first = new int[pairs.size()];
		second = new int[pairs.size()];
		for (int i = 0; i < first.length; i++) {
			first[i] = ofRow[pairs.first(i)];
			second[i] = ofRow[pairs.second(i)];
		}
		count = numbers.size();
		unlabelled = count - names.size();
	}

	/** Number of each pair's anchor's identity. */
	public int[] first() {
		return first;
	}

	/** Number of each pair's validation image's identity. */
	public int[] second() {
		return second;
	}

	public int count() {
		return count;
	}

	/** Images without an identity. */
	public int unlabelled() {
		return unlabelled;
	}

	public Set<String> names() {
		return names;
	}

	/** How many of these identities are among others. */
	public int among(Set<String> others) {
		return (int) names.stream().filter(others::contains).count();
	}
}
