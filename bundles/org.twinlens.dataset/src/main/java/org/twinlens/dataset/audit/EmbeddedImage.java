package org.twinlens.dataset.audit;

import java.util.Objects;

import org.twinlens.core.Embedding;

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

	/** How alike two embeddings are, higher is more alike; a trained network's own. */
	@FunctionalInterface
	public interface Measure {
		double similarity(Embedding first, Embedding second);
	}
}
