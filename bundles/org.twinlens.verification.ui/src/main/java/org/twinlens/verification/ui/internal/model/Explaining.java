package org.twinlens.verification.ui.internal.model;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.twinlens.core.image.Pixels;
import org.twinlens.model.TrainedModel;
import org.twinlens.verification.ReferenceGallery;
import org.twinlens.verification.explain.OcclusionMap;
import org.twinlens.verification.live.LiveAnswer;
import org.twinlens.verification.ui.internal.Messages;

/** Makes occlusion maps of the last probe. */
public final class Explaining {

	private final Work work;
	private final NetworkModel network;
	private final DecisionModel decision;

	Explaining(Work work, NetworkModel network, DecisionModel decision) {
		this.work = work;
		this.network = network;
		this.decision = decision;
	}

	/**
	 * Returns at once.
	 *
	 * @param made    told of the map
	 * @param refused told in a sentence why there is none
	 * @param wanted  whether somebody still waits for it
	 */
	public void explain(Consumer<Explanation> made, Consumer<String> refused, BooleanSupplier wanted) {
		work.start(Messages.job_why, progress -> {
			Optional<LiveAnswer.Verdict> last = decision.state().last();
			Optional<ReferenceGallery> gallery = decision.gallery();
			Optional<NetworkModel.Ready> ready = network.ready();
			if (last.isEmpty() || gallery.isEmpty() || ready.isEmpty()) {
				refused.accept(Messages.why_none);
				return;
			}
			TrainedModel model = ready.get().network().model();
			Pixels probe = model.checkpoint().preprocessing().apply(last.get().found().crop());
			OcclusionMap.Settings settings = OcclusionMap.Settings.of(probe.width(), probe.height());
			made.accept(Explanation.of(OcclusionMap.of(model, gallery.get(), probe, settings, new WantedProgress(progress, wanted)), probe));
		});
	}
}
