package org.twinlens.core;

import java.util.List;

/**
 * An N-way k-shot task (Lake et al. 2011; Vinyals et al. 2016): name the class of each query, given k support images of each of N classes.
 *
 * @param name         what the report calls it, such as {@code run01}
 * @param support      the support set, N·k images
 * @param supportClass class number (0..N-1) of each support image
 * @param query        the query set
 * @param queryClass   true class number of each query
 */
public record Episode(String name, List<ImageRecord> support, List<Integer> supportClass, List<ImageRecord> query, List<Integer> queryClass) {

	public Episode {
		support = List.copyOf(support);
		supportClass = List.copyOf(supportClass);
		query = List.copyOf(query);
		queryClass = List.copyOf(queryClass);
		if (support.size() != supportClass.size() || query.size() != queryClass.size()) {
			throw new IllegalArgumentException("Episode " + name + " must give each image exactly one class.");
		}
	}

	/** N, the number of classes to choose from. */
	public int ways() {
		return (int) supportClass.stream().distinct().count();
	}
}
