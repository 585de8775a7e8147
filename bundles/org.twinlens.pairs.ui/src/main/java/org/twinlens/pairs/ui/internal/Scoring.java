package org.twinlens.pairs.ui.internal;

import java.io.IOException;

import org.twinlens.core.PairSet;
import org.twinlens.core.Progress;
import org.twinlens.dataset.Study;
import org.twinlens.ui.study.ScoredRun;

/** Has a trained network compare the images of pairs. Not from the user interface's thread. */
@FunctionalInterface
public interface Scoring {

	/**
	 * @throws IOException                                with a sentence when the checkpoint or an image cannot be read
	 * @throws java.util.concurrent.CancellationException when cancelled
	 */
	Scores score(Study study, ScoredRun run, PairSet pairs, Progress progress) throws IOException;

	/**
	 * @param similarity of each pair, in 0..1
	 * @param threshold  accept from here on
	 * @param chosen     whether the checkpoint holds the threshold, chosen on the calibration part; otherwise it is the middle of the scale
	 */
	record Scores(double[] similarity, double threshold, boolean chosen) {
	}
}
