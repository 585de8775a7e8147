package org.twinlens.app.internal.study;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.twinlens.dataset.DatasetCatalogue.Summary;
import org.twinlens.dataset.Split;
import org.twinlens.pairs.file.PairSetStore;

/**
 * A study at a glance, at one moment.
 *
 * @param name     of the study
 * @param folder   it lies in
 * @param images   counts of the catalogue
 * @param splits   by name
 * @param pairSets by name
 * @param runs     the newest first
 */
public record StudyOverview(String name, Path folder, Summary images, List<Split> splits, List<PairSetStore.Entry> pairSets, List<RunOverview> runs) {

	public StudyOverview {
		splits = List.copyOf(splits);
		pairSets = List.copyOf(pairSets);
		runs = List.copyOf(runs);
	}

	/** The run whose evaluation with an equal error rate is the newest. */
	public Optional<RunOverview> lastEvaluated() {
		return runs.stream().filter(r -> r.evaluation().filter(e -> e.eer().isPresent()).isPresent()).max(Comparator.comparing(r -> r.evaluation().get().created()));
	}
}
