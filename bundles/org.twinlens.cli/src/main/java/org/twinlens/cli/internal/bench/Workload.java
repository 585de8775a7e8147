package org.twinlens.cli.internal.bench;

import java.io.IOException;

import org.twinlens.model.run.Environment;

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

	/** Work on a number of things at once, such as images, otherwise as the other. */
	static Workload of(String things, int amount, Runnable work) {
		Workload timed = of(work);
		return new Workload() {
			@Override
			public double perform() throws IOException, InterruptedException {
				return timed.perform();
			}

			@Override
			public int amount() {
				return amount;
			}

			@Override
			public String things() {
				return things;
			}
		};
	}

	/** How many things it is done to at once. */
	default int amount() {
		return 1;
	}

	/** What they are called; empty when how many a second tells nothing new. */
	default String things() {
		return "";
	}

	/** Peak resident memory of the process that does it, bytes; 0 where the system does not tell. */
	default long peakMemory() {
		return Environment.peakMemory(ProcessHandle.current());
	}

	@Override
	default void close() {
	}
}
