package org.twinlens.experiments.queue;

import java.io.IOException;
import java.nio.file.Path;

/** Makes processes of queued runs. */
interface RunProcesses {

	/**
	 * Starts the command of a run in a process that survives this one.
	 *
	 * @param output where everything it says goes
	 * @throws IOException with a sentence when it cannot be started
	 */
	ProcessHandle start(QueuedRun run, Path output) throws IOException;
}
