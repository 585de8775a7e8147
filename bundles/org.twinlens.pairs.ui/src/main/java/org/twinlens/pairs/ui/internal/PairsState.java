package org.twinlens.pairs.ui.internal;

import java.util.List;
import java.util.Optional;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.PairSet;
import org.twinlens.dataset.Split;
import org.twinlens.experiments.PairRanking;
import org.twinlens.pairs.PairCoverage;
import org.twinlens.pairs.file.PairOrigin;
import org.twinlens.pairs.file.PairSetStore;
import org.twinlens.ui.study.ScoredRun;

/**
 * What the page of pair sets shows, at one moment. Immutable.
 *
 * @param studyOpen whether there is a study
 * @param images    labelled images of the study that take part
 * @param splits    of the study
 * @param saved     pair sets of the study
 * @param runs      that can compare images, the newest first
 * @param shown     the pairs; empty while there are none
 * @param problem   why there are none, or the empty string
 * @param scored    what the chosen run makes of them, once it has
 * @param scoring   whether a run is comparing their images
 * @param noScores  why there are no similarities, or the empty string
 * @param numbers   of the pairs to be seen, in their order
 */
record PairsState(boolean studyOpen, long images, List<Split> splits, List<PairSetStore.Entry> saved, List<ScoredRun> runs, Optional<Shown> shown, String problem,
		Optional<Scored> scored, boolean scoring, String noScores, int[] numbers) {

	static final PairsState NOTHING = new PairsState(false, 0, List.of(), List.of(), List.of(), Optional.empty(), "", Optional.empty(), false, "", new int[0]);

	/**
	 * A set of pairs.
	 *
	 * @param name     it is saved under, if it is
	 * @param origin   how it came about, if that is known
	 * @param pairs    themselves
	 * @param coverage what they make of the images
	 */
	record Shown(Optional<String> name, Optional<PairOrigin> origin, PairSet pairs, PairCoverage coverage) {
	}

	/**
	 * @param run     that compared
	 * @param ranking the pairs with their similarities
	 * @param chosen  whether the threshold is the checkpoint's own
	 */
	record Scored(ScoredRun run, PairRanking ranking, boolean chosen) {
	}

	PairsState with(Optional<Shown> pairs, String why) {
		return new PairsState(studyOpen, images, splits, saved, runs, pairs, why, Optional.empty(), false, "", new int[0]);
	}

	PairsState of(long imageCount, List<Split> allSplits, List<PairSetStore.Entry> sets, List<ScoredRun> scoredRuns) {
		return new PairsState(true, imageCount, allSplits, sets, scoredRuns, shown, problem, scored, scoring, noScores, numbers);
	}

	PairsState with(Optional<Scored> scores, boolean busy, String why) {
		return new PairsState(studyOpen, images, splits, saved, runs, shown, problem, scores, busy, why, numbers);
	}

	PairsState with(int[] visible) {
		return new PairsState(studyOpen, images, splits, saved, runs, shown, problem, scored, scoring, noScores, visible);
	}

	/** The pair at a place of what is to be seen. */
	int pair(int place) {
		return numbers[place];
	}

	/** The images of the pair at a place of what is to be seen. */
	List<ImageRecord> images(int place) {
		PairSet pairs = shown.orElseThrow().pairs();
		return List.of(pairs.images().get(pairs.first(numbers[place])), pairs.images().get(pairs.second(numbers[place])));
	}
}
