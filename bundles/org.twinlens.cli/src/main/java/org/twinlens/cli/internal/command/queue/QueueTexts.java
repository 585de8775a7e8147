package org.twinlens.cli.internal.command.queue;

import java.util.Locale;

import org.twinlens.cli.internal.Texts;
import org.twinlens.experiments.queue.QueueLimits;

/** The queue's figures for people. */
final class QueueTexts {

	private static final double GIGABYTE = 1 << 30;

	private QueueTexts() {
	}

	static String limits(QueueLimits limits) {
		String memory = limits.memoryBytes() == Long.MAX_VALUE ? "any memory" : String.format(Locale.ROOT, "%.1f GB of memory", limits.memoryBytes() / GIGABYTE);
		return "Limits: " + Texts.count(limits.parallelRuns(), "run") + " at a time, in " + memory + ".";
	}
}
