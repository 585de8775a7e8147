package org.twinlens.model.onednn;

import java.nio.FloatBuffer;
import java.util.Map;

/**
 * A network's embedding tower, computed by oneDNN. The whole tower stays in the layouts that oneDNN prefers; activations are fused into the layer before them. A first
 * layer's gradient by the images, which nobody needs, is never computed. From one thread at a time.
 */
public interface NativeTower extends AutoCloseable {

	/** Told of the output of each layer while images are embedded. */
	@FunctionalInterface
	interface Watcher {
		/**
		 * @param layer  its name
		 * @param output after its activation, row-major, valid during the call
		 * @param shape  [M,C,H,W] or [M,D]
		 */
		void passed(String layer, FloatBuffer output, long[] shape);
	}

	/**
	 * Embeds images as they are: no dropout, running statistics.
	 *
	 * @param images a direct buffer [M,C,H,W], row-major, in 0..1
	 * @param count  M
	 * @return [M,D], valid until the next call
	 */
	FloatBuffer embed(FloatBuffer images, int count);

	/** As {@link #embed(FloatBuffer, int)}, under somebody's eyes. */
	FloatBuffer embed(FloatBuffer images, int count, Watcher watcher);

	/**
	 * The training pass forward.
	 *
	 * @param seed of dropout
	 * @return [M,D], valid until the next call
	 */
	FloatBuffer forward(FloatBuffer images, int count, long seed);

	/** Where to write the loss's gradient by the embeddings of the last {@link #forward}, [M,D], before {@link #backward()}. */
	FloatBuffer slopes();

	/** The training pass backward: writes the gradient of every parameter; for running statistics, the step that the optimiser subtracts. */
	void backward();

	/** To be called after the parameters were changed. */
	void parametersChanged();

	/**
	 * From now on adds the nanoseconds each layer takes, forward and backward, by its name.
	 *
	 * @param nanos to add to, or {@code null} to stop
	 */
	void time(Map<String, Long> nanos);

	@Override
	void close();
}
