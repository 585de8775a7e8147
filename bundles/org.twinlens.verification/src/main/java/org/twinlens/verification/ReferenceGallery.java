package org.twinlens.verification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.twinlens.core.Embedding;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Progress;
import org.twinlens.core.image.PixelSource;
import org.twinlens.core.image.Pixels;
import org.twinlens.model.TrainedModel;

/**
 * The reference images of an identity as a network sees them: embedded once, however many probes are compared. Of use only with the network it was made with.
 *
 * @param identity   whose references they are
 * @param references at least one
 */
public record ReferenceGallery(String identity, List<Reference> references) {

	/** Images embedded at a time: enough for the network to be quick, few enough for any memory. */
	private static final int AT_A_TIME = 32;

	/** A reference image and where the network puts it. */
	public record Reference(ImageRecord image, Embedding embedding) {
	}

	/** @throws IllegalArgumentException when there is no reference */
	public ReferenceGallery {
		Objects.requireNonNull(identity, "identity");
		references = List.copyOf(references);
		if (references.isEmpty()) {
			throw new IllegalArgumentException("There are no reference images of " + identity + ". Enrol at least one before verifying.");
		}
	}

	/** The mean of the references' embeddings. */
	public Embedding centroid() {
		float[] mean = new float[references.get(0).embedding().dimensions()];
		for (int d = 0; d < mean.length; d++) {
			double sum = 0;
			for (Reference reference : references) {
				sum += reference.embedding().values()[d];
			}
			mean[d] = (float) (sum / references.size());
		}
		return new Embedding(mean);
	}

	/**
	 * Embeds reference images.
	 *
	 * @param pixels   the images, prepared as the network's checkpoint says
	 * @param progress counts images; cancelling ends in a {@link java.util.concurrent.CancellationException}
	 * @throws IOException              naming the image that cannot be read
	 * @throws IllegalArgumentException when there is no image
	 */
	public static ReferenceGallery embed(String identity, List<ImageRecord> images, TrainedModel model, PixelSource pixels, Progress progress) throws IOException {
		List<Reference> references = new ArrayList<>();
		for (int start = 0; start < images.size(); start += AT_A_TIME) {
			progress.checkCancelled();
			progress.report("Embedding references", start, images.size());
			List<ImageRecord> some = images.subList(start, Math.min(images.size(), start + AT_A_TIME));
			List<Pixels> prepared = new ArrayList<>();
			for (ImageRecord image : some) {
				prepared.add(pixels.pixels(image));
			}
			List<Embedding> embeddings = model.embed(prepared);
			for (int i = 0; i < some.size(); i++) {
				references.add(new Reference(some.get(i), embeddings.get(i)));
			}
		}
		progress.report("Embedding references", images.size(), images.size());
		return new ReferenceGallery(identity, references);
	}
}
