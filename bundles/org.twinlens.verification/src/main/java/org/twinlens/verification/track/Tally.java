package org.twinlens.verification.track;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.twinlens.core.metrics.Figure;
import org.twinlens.core.metrics.Interval;

/**
 * How often a checkpoint was right and wrong about a track. Frames that were refused or are not labelled decide nothing and stand apart.
 *
 * @param trueAccepts   frames that show the gallery's identity, accepted
 * @param falseRejects  frames that show it, rejected
 * @param falseAccepts  frames that show another or nobody, accepted
 * @param trueRejects   frames that show another or nobody, rejected
 * @param refused       labelled frames not compared
 * @param unlabelled    frames of which nothing is known
 * @param falseReject   false rejects by all compared frames that show the identity
 * @param falseAccept   false accepts by all compared frames that show another or nobody
 */
public record Tally(long trueAccepts, long falseRejects, long falseAccepts, long trueRejects, long refused, long unlabelled, Figure falseReject, Figure falseAccept) {

	/** Counts the decisions of one checkpoint on frames, by whether each shows the gallery's identity. */
	static Tally of(List<TrackRow> rows, int checkpoint, String identity) {
		long[][] count = new long[2][2];
		List<Set<Integer>> stretches = List.of(new HashSet<>(), new HashSet<>());
		long refused = 0;
		long unlabelled = 0;
		for (TrackRow row : rows) {
			if (row.identity().isEmpty()) {
				unlabelled++;
			} else if (row.refused().isPresent()) {
				refused++;
			} else {
				int genuine = row.identity().get().equals(identity) ? 1 : 0;
				count[genuine][row.decisions().get(checkpoint).verified() ? 1 : 0]++;
				stretches.get(genuine).add(row.stretch());
			}
		}
		return new Tally(count[1][1], count[1][0], count[0][1], count[0][0], refused, unlabelled,
				rate(count[1][0], count[1][0] + count[1][1], stretches.get(1).size(), "No frame that was compared shows " + identity + "."),
				rate(count[0][1], count[0][0] + count[0][1], stretches.get(0).size(), "No frame that was compared shows another than " + identity + "."));
	}

	/**
	 * With Wilson's interval, which counts each labelled stretch as one trial: cautious, for the frames of a stretch may all tell the same.
	 */
	private static Figure rate(long errors, long frames, int stretches, String otherwise) {
		return frames == 0 ? new Figure.Refused(otherwise) : new Figure.Measured((double) errors / frames, Interval.wilson((double) errors / frames * stretches, stretches));
	}
}
