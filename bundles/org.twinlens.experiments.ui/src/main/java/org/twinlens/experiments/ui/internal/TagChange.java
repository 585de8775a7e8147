package org.twinlens.experiments.ui.internal;

import java.util.ArrayList;
import java.util.List;

/** What becomes of a run's tags when those that several runs share are edited. */
final class TagChange {

	private TagChange() {
	}

	/**
	 * @param own    the run's tags
	 * @param shared the ones that were shown for editing
	 * @param edited what they became
	 */
	static List<String> of(List<String> own, List<String> shared, List<String> edited) {
		List<String> tags = new ArrayList<>(own);
		tags.removeAll(shared);
		edited.stream().filter(tag -> !tags.contains(tag)).forEach(tags::add);
		return tags;
	}
}
