package org.twinlens.model.checkpoint;

import java.nio.FloatBuffer;
import java.util.List;

/**
 * Named numbers in a file, row-major, float32.
 *
 * @param shape sizes, outermost first
 * @param data  product-of-shape numbers from position 0 to its limit; not written to
 */
public record Tensor(List<Long> shape, FloatBuffer data) {

	public Tensor {
		shape = List.copyOf(shape);
		long size = shape.stream().reduce(1L, Math::multiplyExact);
		if (size != data.remaining()) {
			throw new IllegalArgumentException("A tensor of shape " + shape + " needs " + size + " numbers, not " + data.remaining() + ".");
		}
	}
}
