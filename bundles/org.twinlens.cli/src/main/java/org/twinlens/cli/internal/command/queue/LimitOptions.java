package org.twinlens.cli.internal.command.queue;

import java.io.IOException;

import org.twinlens.experiments.queue.QueueLimits;
import org.twinlens.experiments.queue.RunQueue;

import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** The queue's limits on the command line; what is left out stays. */
public final class LimitOptions {

	private static final double GIGABYTE = 1 << 30;

	@Option(names = "--parallel", paramLabel = "RUNS", description = "So many runs at a time, from now on; left out: as before, 1 at first.", showDefaultValue = Visibility.NEVER)
	private Integer parallel;

	@Option(names = "--memory", paramLabel = "GB", description = "The memory all runs together may take, from now on; left out: as before, 70 %% of the machine's at first.", //
			showDefaultValue = Visibility.NEVER)
	private Double memory;

	/** Sets what was given. */
	public QueueLimits apply(RunQueue queue) throws IOException {
		QueueLimits before = queue.limits();
		QueueLimits now = new QueueLimits(parallel == null ? before.parallelRuns() : parallel, memory == null ? before.memoryBytes() : (long) (memory * GIGABYTE));
		if (!now.equals(before)) {
			queue.setLimits(now);
		}
		return now;
	}
}
