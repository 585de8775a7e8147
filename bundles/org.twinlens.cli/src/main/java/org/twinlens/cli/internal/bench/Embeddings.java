package org.twinlens.cli.internal.bench;

import java.util.ArrayList;
import java.util.List;

import org.twinlens.core.Embedding;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.image.Pixels;
import org.twinlens.model.TrainedModel;
import org.twinlens.verification.DecisionRule;
import org.twinlens.verification.ReferenceGallery;
import org.twinlens.verification.ReferenceGallery.Reference;
import org.twinlens.verification.VerificationSession;

/** What a trained network is asked for, as work that is measured. */
public final class Embeddings {

	private Embeddings() {
	}

	/** Embeds images in one call. */
	public static Workload embedding(TrainedModel model, int images) {
		List<Pixels> pixels = images(model, images).all();
		return Workload.of(() -> model.embed(pixels));
	}

	/** Verifies a probe against references that were embedded once. */
	public static Workload verification(TrainedModel model, int references) {
		RandomImages images = images(model, references + 1);
		List<Embedding> embedded = model.embed(images.all().subList(1, references + 1));
		List<ImageRecord> records = images.records().subList(1, references + 1);
		List<Reference> gallery = new ArrayList<>();
		for (int i = 0; i < references; i++) {
			gallery.add(new Reference(records.get(i), embedded.get(i)));
		}
		VerificationSession session = new VerificationSession(model, new ReferenceGallery("references", gallery), new DecisionRule.Mean(0.5));
		Pixels probe = images.all().get(0);
		return Workload.of(() -> session.verify(probe));
	}

	/** Verifies a probe as a network of pairs does: both images of every pair go through the tower. */
	public static Workload verificationByPairs(TrainedModel model, int references) {
		List<Pixels> images = images(model, references + 1).all();
		List<Pixels> both = new ArrayList<>();
		for (Pixels reference : images.subList(1, references + 1)) {
			both.add(images.get(0));
			both.add(reference);
		}
		return Workload.of(() -> {
			List<Embedding> embedded = model.embed(both);
			for (int i = 0; i < embedded.size(); i += 2) {
				model.similarity(embedded.get(i), embedded.get(i + 1));
			}
		});
	}

	private static RandomImages images(TrainedModel model, int count) {
		return new RandomImages(model.checkpoint().architecture().input(), count);
	}
}
