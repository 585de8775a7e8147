package org.twinlens.model;

import java.util.Arrays;
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

	/**
	 * The similarity of one embedding to each of many, bit by bit as {@link #similarity} gives it; several threads may compute them.
	 *
	 * @param probe D numbers
	 * @param rows  N embeddings of D numbers each, one after another; not changed
	 * @return N similarities
	 */
	default double[] similarities(Embedding probe, float[] rows) {
		int dimensions = probe.dimensions();
		double[] similarities = new double[rows.length / dimensions];
		for (int row = 0; row < similarities.length; row++) {
			similarities[row] = similarity(probe, new Embedding(Arrays.copyOfRange(rows, row * dimensions, (row + 1) * dimensions)));
		}
		return similarities;
	}

	@Override
	void close();
}
