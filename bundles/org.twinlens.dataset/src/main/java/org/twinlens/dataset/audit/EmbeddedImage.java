package org.twinlens.dataset.audit;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.twinlens.core.Embedding;
import org.twinlens.core.ImageRecord;

/**
 * An image and where a trained network puts it.
 *
 * @param image     its number in the catalogue
 * @param identity  whose it is, or {@code null} while unlabelled
 * @param embedding by one network for all images that are compared
 */
public record EmbeddedImage(long image, String identity, Embedding embedding) {

	public EmbeddedImage {
		Objects.requireNonNull(embedding, "embedding");
	}

	/**
	 * Images with what a network made of them.
	 *
	 * @param embeddings one for each image, in their order
	 */
	public static List<EmbeddedImage> of(List<ImageRecord> images, List<Embedding> embeddings) {
		if (images.size() != embeddings.size()) {
			throw new IllegalArgumentException("There are " + images.size() + " images but " + embeddings.size() + " embeddings.");
		}
		return IntStream.range(0, images.size()).mapToObj(i -> new EmbeddedImage(images.get(i).id(), images.get(i).identity(), embeddings.get(i))).toList();
	}

	/** How alike two embeddings are, higher is more alike; a trained network's own. */
	@FunctionalInterface
	public interface Measure {
		double similarity(Embedding first, Embedding second);
	}
}
