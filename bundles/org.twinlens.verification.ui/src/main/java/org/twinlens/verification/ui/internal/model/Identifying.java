package org.twinlens.verification.ui.internal.model;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

import org.twinlens.core.Progress;
import org.twinlens.core.image.Picture;
import org.twinlens.verification.DecisionRule;
import org.twinlens.verification.Identification;
import org.twinlens.verification.ReferenceGallery;
import org.twinlens.verification.ui.internal.Messages;

/** Finds who of all the enrolled it is, by the network, rule and threshold in use. */
public final class Identifying {

	/** Listed at most. */
	private static final int MOST = 20;

	private final Tasks tasks;
	private final LiveModel live;
	private final NetworkModel network;
	private final GalleryModel galleries;
	private final DecisionModel decision;
	private final DoubleSupplier threshold;

	Identifying(Tasks tasks, LiveModel live, NetworkModel network, GalleryModel galleries, DecisionModel decision, DoubleSupplier threshold) {
		this.tasks = tasks;
		this.live = live;
		this.network = network;
		this.galleries = galleries;
		this.decision = decision;
		this.threshold = threshold;
	}

	/**
	 * @param probe  the face
	 * @param result who it may be
	 * @param rule   by which the scores came about
	 */
	public record Answer(Picture probe, Identification.Result result, DecisionRule rule) {
	}

	/** Asks who the newest face is that may be compared. Returns at once; the answer is written into the activity log. */
	public void identify(Consumer<Answer> told) {
		tasks.order(Messages.job_identify, progress -> {
			Picture face = face();
			NetworkModel.Ready ready = network.required();
			Identification.Result result = identification(progress).identify(ready.network().model().checkpoint().preprocessing().apply(face), MOST);
			DecisionRule rule = rule();
			galleries.required().log(result, rule, ready.network());
			told.accept(new Answer(face, result, rule));
		});
	}

	/** Compares with all the enrolled; embeds those that are not yet by the network in use. @throws IOException with a sentence when nobody can be compared with */
	Identification identification(Progress progress) throws IOException {
		NetworkModel.Ready ready = network.required();
		List<ReferenceGallery> enrolled = galleries.required().galleries(ready.network(), progress);
		if (enrolled.isEmpty()) {
			throw new IOException(Messages.identify_nobody);
		}
		return new Identification(ready.network().model(), enrolled, rule());
	}

	private Picture face() throws IOException {
		try {
			return live.awaitCrop().orElseThrow(() -> new IOException(Messages.identify_noFace));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException(Messages.identify_noFace, e);
		}
	}

	private DecisionRule rule() {
		return decision.state().rule().rule(threshold.getAsDouble());
	}
}
