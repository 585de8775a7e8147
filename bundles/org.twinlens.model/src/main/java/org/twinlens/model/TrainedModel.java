package org.twinlens.model;

import java.util.List;

import org.twinlens.core.Embedding;
import org.twinlens.core.image.Pixels;
import org.twinlens.model.checkpoint.Checkpoint;

/** A trained twin network ready for use. Safe for use by several threads; calls wait for each other. */
public interface TrainedModel extends AutoCloseable {

	/** The checkpoint it came from, without weights and optimiser state. */
	Checkpoint checkpoint();

	/**
	 * @param images each of the checkpoint's preprocessing's shape
	 * @return an embedding for each image, in order
	 */
	List<Embedding> embed(List<Pixels> images);

	/**
	 * The similarity of two embeddings in 0..1, higher is more alike, as the head gives it: the sigmoid output of a learned head; without a head 1/(1+d) for the
	 * Euclidean distance d and (1+c)/2 for the cosine c. Symmetric to the last bit.
	 */
	double similarity(Embedding first, Embedding second);

	@Override
	void close();
}
