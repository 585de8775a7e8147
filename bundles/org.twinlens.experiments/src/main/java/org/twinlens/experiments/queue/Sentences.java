package org.twinlens.experiments.queue;

import java.io.IOException;
import java.util.Locale;

/** Why runs cannot be started, for people. */
final class Sentences {

	private static final double GIGABYTE = 1 << 30;

	private Sentences() {
	}

	static String tooLarge(long needed, long limit) {
		return String.format(Locale.ROOT, "The run is estimated to need %.1f GB, but runs may take %.1f GB together. Make its batches or its network smaller, or raise the queue's memory limit.",
				needed / GIGABYTE, limit / GIGABYTE);
	}

	static String of(IOException failure) {
		return failure.getMessage() == null ? failure.toString() : failure.getMessage();
	}
}
