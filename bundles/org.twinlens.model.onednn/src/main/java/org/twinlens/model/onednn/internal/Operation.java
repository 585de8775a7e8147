package org.twinlens.model.onednn.internal;

import java.util.Map;

/** A step of a pass, and the layer it is done for. */
record Operation(String layer, Runnable work) implements AutoCloseable {

	/** @param nanos the time it takes is added to its layer's, or {@code null} */
	void run(Map<String, Long> nanos) {
		if (nanos == null) {
			work.run();
		} else {
			long began = System.nanoTime();
			work.run();
			nanos.merge(layer, System.nanoTime() - began, Long::sum);
		}
	}

	@Override
	public void close() {
		if (work instanceof Primitive primitive) {
			primitive.close();
		}
	}
}
