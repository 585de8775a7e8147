package org.twinlens.pairs;

/** What all samplers check and count alike. */
final class Batches {

	private Batches() {
	}

	static void checkSize(int batchSize) {
		if (batchSize < 1) {
			throw new IllegalArgumentException("A batch needs at least one pair, not " + batchSize + ".");
		}
	}

	static void checkIteration(int iteration, int iterations) {
		if (iteration < 0 || iteration >= iterations) {
			throw new IndexOutOfBoundsException("An epoch has iterations 0 to " + (iterations - 1) + ", not " + iteration + ".");
		}
	}

	static int count(int pairs, int batchSize) {
		return (int) ((pairs + (long) batchSize - 1) / batchSize);
	}
}
