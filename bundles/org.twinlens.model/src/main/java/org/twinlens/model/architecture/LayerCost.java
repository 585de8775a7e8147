package org.twinlens.model.architecture;

/**
 * A layer's shape and what it costs.
 *
 * @param name         the layer's
 * @param type         as in the document, such as {@code convolution}
 * @param output       for one image; for distance and head, for one pair
 * @param parameters   all numbers the layer keeps
 * @param trainable    those that training changes by gradient; the running mean and variance of a batch normalisation are not
 * @param multiplyAdds multiplications with addition (MACs) for one image or pair; additions, comparisons and activations alone do not count
 */
public record LayerCost(String name, String type, Shape output, long parameters, long trainable, long multiplyAdds) {

	/** Memory of the output for {@code count} images or pairs in bytes, four for each number. */
	public long outputBytes(long count) {
		return Math.multiplyExact(4 * output.count(), count);
	}
}
