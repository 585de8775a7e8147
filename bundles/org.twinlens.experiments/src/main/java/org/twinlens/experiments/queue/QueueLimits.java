package org.twinlens.experiments.queue;

import org.twinlens.model.run.Environment;

/**
 * How much may be trained at once. A further run starts only while both limits are kept.
 *
 * @param parallelRuns runs at a time, at least 1
 * @param memoryBytes  that the estimates of all running runs may add up to, at least 1
 */
public record QueueLimits(int parallelRuns, long memoryBytes) {

	/** Most runs at a time; more than any machine of this day trains with profit. */
	public static final int MOST_RUNS = 64;

	/** The share of the machine's memory that runs may take unless somebody says otherwise; the rest is for the system, its file cache and the window. */
	private static final double MEMORY_SHARE = 0.7;

	public QueueLimits {
		if (parallelRuns < 1 || parallelRuns > MOST_RUNS) {
			throw new IllegalArgumentException("The number of parallel runs must lie between 1 and " + MOST_RUNS + ", not be " + parallelRuns + ".");
		}
		if (memoryBytes < 1) {
			throw new IllegalArgumentException("The memory limit must be above 0, not " + memoryBytes + " bytes.");
		}
	}

	/** One run at a time, in 70 % of this machine's memory; any memory where the machine does not tell how much it has. */
	public static QueueLimits standard() {
		long machine = Environment.machineMemory();
		return new QueueLimits(1, machine <= 0 ? Long.MAX_VALUE : Math.max(1, (long) (MEMORY_SHARE * machine)));
	}
}
