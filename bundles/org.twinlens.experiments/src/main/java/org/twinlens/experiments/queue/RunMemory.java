package org.twinlens.experiments.queue;

import org.twinlens.model.run.RunFolder;

/** What a run needs that was not started from the queue. */
final class RunMemory {

	private RunMemory() {
	}

	/** An estimate in bytes; 0 when nothing is known of the run. */
	static long bytes(RunFolder run) {
		return 0;
	}
}
