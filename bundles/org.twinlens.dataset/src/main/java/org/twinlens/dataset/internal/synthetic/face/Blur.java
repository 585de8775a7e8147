package org.twinlens.dataset.internal.synthetic.face;

/** A lens out of focus. */
final class Blur {

	private static final int REACH = 3;

	private Blur() {
	}

	/** Gaussian; the border's pixels are repeated outside. */
	static Picture gaussian(Picture picture, double deviation) {
		float[] weights = new float[REACH + 1];
		double sum = 0;
		for (int i = 0; i <= REACH; i++) {
			double weight = StrictMath.exp(-0.5 * i * i / (deviation * deviation));
			weights[i] = (float) weight;
			sum += i == 0 ? weight : 2 * weight;
		}
		for (int i = 0; i <= REACH; i++) {
			weights[i] /= (float) sum;
		}
		Picture blurred = new Picture(picture.size());
		for (int channel = 0; channel < 3; channel++) {
			for (int y = 0; y < picture.size(); y++) {
				line(picture, blurred, channel, y, weights);
			}
		}
		return blurred;
	}

	private static void line(Picture from, Picture to, int channel, int y, float[] weights) {
		int size = from.size();
		float[] values = from.values();
		float[] mixed = new float[size + 2 * REACH];
		for (int k = -REACH; k <= REACH; k++) {
			int row = (channel * size + Math.min(size - 1, Math.max(0, y + k))) * size;
			float weight = weights[Math.abs(k)];
			for (int x = 0; x < size; x++) {
				mixed[x + REACH] += weight * values[row + x];
			}
		}
		for (int k = 0; k < REACH; k++) {
			mixed[k] = mixed[REACH];
			mixed[size + REACH + k] = mixed[size + REACH - 1];
		}
		int row = (channel * size + y) * size;
		for (int k = -REACH; k <= REACH; k++) {
			float weight = weights[Math.abs(k)];
			for (int x = 0; x < size; x++) {
				to.values()[row + x] += weight * mixed[x + REACH + k];
			}
		}
	}
}
