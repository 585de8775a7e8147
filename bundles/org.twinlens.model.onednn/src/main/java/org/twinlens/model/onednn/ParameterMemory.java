package org.twinlens.model.onednn;

import java.nio.FloatBuffer;

/**
 * Where a network's parameters and their gradients lie: direct buffers in the machine's byte order, row-major, by a checkpoint's names such as {@code conv1/weights}.
 * Convolutions' weights are [filters, channels, height, width], dense layers' [units, inputs].
 */
public interface ParameterMemory {

	/** The parameter's values; read in every pass. */
	FloatBuffer values(String name);

	/** Where {@link NativeTower#backward()} writes the parameter's gradient; not asked for in inference. */
	FloatBuffer gradient(String name);
}
