package org.twinlens.experiments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.twinlens.core.Embedding;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Progress;
import org.twinlens.core.image.PixelSource;
import org.twinlens.core.image.Pixels;
import org.twinlens.model.TrainedModel;

/** Prepares and embeds images, a batch at a time so that memory stays bounded and a request to stop is soon seen. */
public final class ImageEmbedder {

	private static final int BATCH = 32;

	private final TrainedModel model;
	private final PixelSource pixels;

	public ImageEmbedder(TrainedModel model, PixelSource pixels) {
		this.model = model;
		this.pixels = pixels;
	}

	/**
	 * @return an embedding for each image, in order
	 * @throws IOException                                naming an image that cannot be read
	 * @throws java.util.concurrent.CancellationException when cancelled
	 */
	public List<Embedding> embed(List<ImageRecord> images, Progress progress) throws IOException {
		List<Embedding> embeddings = new ArrayList<>(images.size());
		for (int from = 0; from < images.size(); from += BATCH) {
			progress.checkCancelled();
			embeddings.addAll(model.embed(prepare(images.subList(from, Math.min(from + BATCH, images.size())))));
			progress.report("Embedding images", embeddings.size(), images.size());
		}
		return embeddings;
	}

	/** Decoding a file may take longer than embedding it, so the processors share the batch. */
	private List<Pixels> prepare(List<ImageRecord> batch) throws IOException {
		try {
			return batch.parallelStream().map(this::pixels).toList();
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	private Pixels pixels(ImageRecord image) {
		try {
			return pixels.pixels(image);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
