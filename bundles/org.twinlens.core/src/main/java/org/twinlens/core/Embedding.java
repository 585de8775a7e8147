package org.twinlens.core;

/**
 * Where a network puts an image: a point of D dimensions. The array is shared, not copied; nobody writes to it.
 *
 * @param values D numbers
 */
public record Embedding(float[] values) {

	public int dimensions() {
		return values.length;
	}
}
