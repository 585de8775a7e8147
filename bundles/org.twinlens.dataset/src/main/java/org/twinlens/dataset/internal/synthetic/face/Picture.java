package org.twinlens.dataset.internal.synthetic.face;

/**
 * Light on a sensor: square, {@code values[(channel·size + y)·size + x]}, linear, 1 is white.
 *
 * @param size pixels across and down
 */
record Picture(int size, float[] values) {

	Picture(int size) {
		this(size, new float[3 * size * size]);
	}
}
