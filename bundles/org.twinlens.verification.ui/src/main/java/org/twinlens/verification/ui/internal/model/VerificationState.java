package org.twinlens.verification.ui.internal.model;

import java.util.List;
import java.util.Optional;

import org.twinlens.ui.study.ScoredRun;

/**
 * What the view shows beside the live picture, at one moment.
 *
 * @param studyOpen  whether there is a study
 * @param runs       whose networks can be used, the newest first
 * @param run        the one in use, or that is being opened
 * @param ready      whether its network is open
 * @param galleries  whether they are open, and who is enrolled
 * @param decision   who is claimed, and what came of it
 * @param threshold  and what it costs
 * @param source     chosen, if one is
 * @param detector   of faces, as {@link org.twinlens.vision.face.FaceDetectors} takes it
 * @param running    whether the source runs
 * @param continuous whether verdicts are given all the time
 * @param doing      what is being done that takes its time, or the empty string
 * @param problem    with the last thing asked for, in a sentence, or the empty string
 */
public record VerificationState(boolean studyOpen, List<ScoredRun> runs, Optional<ScoredRun> run, boolean ready, GalleryModel.State galleries, DecisionModel.State decision,
		ThresholdModel.State threshold, Optional<SourceChoice> source, String detector, boolean running, boolean continuous, String doing, String problem) {

	public VerificationState {
		runs = List.copyOf(runs);
	}

	/** Whether a verdict can be asked for. */
	public boolean canVerify() {
		return running && decision.identity().isPresent();
	}
}
