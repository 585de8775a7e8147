package org.twinlens.cli.internal.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.twinlens.core.Embedding;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.image.Pixels;
import org.twinlens.model.TrainedModel;
import org.twinlens.model.architecture.ArchitectureSummary;
import org.twinlens.verification.DecisionRule;
import org.twinlens.verification.Identification;
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

	/** Ranks identities for a probe; where their references lie in the space of embeddings is drawn at random. */
	public static Workload identification(TrainedModel model, int identities, int references, boolean byCentroid) {
		Random random = new Random(1);
		int dimensions = ArchitectureSummary.of(model.checkpoint().architecture()).embeddingLength();
		ImageRecord nothing = new ImageRecord(0, "", null, "", "", 1, 1);
		List<ReferenceGallery> galleries = new ArrayList<>();
		for (int i = 0; i < identities; i++) {
			List<Reference> gallery = new ArrayList<>();
			for (int r = 0; r < references; r++) {
				gallery.add(new Reference(nothing, embedding(random, dimensions)));
			}
			galleries.add(new ReferenceGallery("identity " + i, gallery));
		}
		Identification identification = new Identification(model, galleries, byCentroid ? new DecisionRule.Centroid(0.5) : new DecisionRule.Mean(0.5));
		Embedding probe = embedding(random, dimensions);
		return Workload.of(() -> identification.rank(probe, 10));
	}

	private static Embedding embedding(Random random, int dimensions) {
		float[] values = new float[dimensions];
		for (int i = 0; i < dimensions; i++) {
			values[i] = random.nextFloat();
		}
		return new Embedding(values);
	}

	private static RandomImages images(TrainedModel model, int count) {
		return new RandomImages(model.checkpoint().architecture().input(), count);
	}
}
