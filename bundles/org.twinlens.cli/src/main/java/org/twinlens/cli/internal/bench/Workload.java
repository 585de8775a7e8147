package org.twinlens.cli.internal.bench;

import java.io.IOException;

/** Work that can be done, and timed, again and again. Used by one thread. */
public interface Workload extends AutoCloseable {

	/**
	 * Does it once.
	 *
	 * @return seconds it took
	 * @throws IOException with a sentence when it cannot be done
	 */
	double perform() throws IOException, InterruptedException;

	/** Work that is timed from here, and needs no closing. */
	static Workload of(Runnable work) {
		return () -> {
			long start = System.nanoTime();
			work.run();
			return (System.nanoTime() - start) / 1e9;
		};
	}

	/** Peak resident memory of the process that does it, bytes; 0 where the system does not tell. */
	default long peakMemory() {
		return ProcessMemory.peak(ProcessHandle.current());
	}

	@Override
	default void close() {
	}
}
