package org.twinlens.verification.track;

import java.util.List;
import java.util.Optional;

import org.twinlens.vision.face.Finding;
import org.twinlens.verification.Decision;

/**
 * What was made of a frame.
 *
 * @param film      name of the source it is from
 * @param index     of the frame in its source
 * @param seconds   since the source's first frame
 * @param stretch   number of the labelled stretch it lies in, over all films, from 0; -1 when it is not labelled
 * @param identity  who is to be seen: the empty string for nobody; empty when it is not labelled
 * @param refused   why it was not compared, if it was not
 * @param decisions of each checkpoint, in their order; empty when it was not compared
 */
public record TrackRow(String film, long index, double seconds, int stretch, Optional<String> identity, Optional<Finding.Refused> refused, List<Decision> decisions) {

	public TrackRow {
		decisions = List.copyOf(decisions);
	}
}
