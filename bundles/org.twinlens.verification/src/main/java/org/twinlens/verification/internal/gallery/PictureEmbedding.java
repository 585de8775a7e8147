package org.twinlens.verification.internal.gallery;

import java.util.ArrayList;
import java.util.List;

import org.twinlens.core.Embedding;
import org.twinlens.core.Progress;
import org.twinlens.core.image.Picture;
import org.twinlens.core.image.Pixels;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.model.TrainedModel;

/** Pictures through a network. */
public final class PictureEmbedding {

	/** Pictures embedded at a time: enough for the network to be quick, few enough for any memory. */
	private static final int AT_A_TIME = 32;

	private PictureEmbedding() {
	}

	/**
	 * @param progress counts pictures; cancelling ends in a {@link java.util.concurrent.CancellationException}
	 * @throws IllegalStateException with a sentence when the network gives no numbers
	 */
	public static List<Embedding> of(List<Picture> pictures, TrainedModel model, String identity, Progress progress) {
		Preprocessing preprocessing = model.checkpoint().preprocessing();
		List<Embedding> embeddings = new ArrayList<>();
		for (int start = 0; start < pictures.size(); start += AT_A_TIME) {
			progress.checkCancelled();
			progress.report("Embedding pictures of " + identity, start, pictures.size());
			List<Pixels> prepared = pictures.subList(start, Math.min(pictures.size(), start + AT_A_TIME)).stream().map(preprocessing::apply).toList();
			embeddings.addAll(model.embed(prepared));
		}
		progress.report("Embedding pictures of " + identity, pictures.size(), pictures.size());
		for (Embedding embedding : embeddings) {
			for (float value : embedding.values()) {
				if (!Float.isFinite(value)) {
					throw new IllegalStateException("The network gives no numbers for the pictures of " + identity + ". Its parameters are damaged; use another checkpoint.");
				}
			}
		}
		return embeddings;
	}
}
