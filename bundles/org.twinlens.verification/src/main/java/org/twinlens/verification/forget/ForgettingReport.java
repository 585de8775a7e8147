package org.twinlens.verification.forget;

import java.util.List;

/**
 * What was removed, and the proof.
 *
 * @param identity who was forgotten
 * @param removed  what was removed, a line each
 * @param remains  what cannot be removed by itself, a sentence each: networks that were trained on the person's images
 * @param scan     the proof
 */
public record ForgettingReport(String identity, List<Removal> removed, List<String> remains, Scan scan) {

	/**
	 * @param what  such as {@code images of the store}
	 * @param count how many
	 */
	public record Removal(String what, long count) {
	}

	/**
	 * All files of the study were read for the person's names, the hashes of their images, and the images themselves.
	 *
	 * @param files     how many were read
	 * @param bytes     in all
	 * @param lookedFor how many names, hashes and images were looked for
	 * @param found     where something was found all the same, a sentence each; empty is the proof
	 */
	public record Scan(long files, long bytes, long lookedFor, List<String> found) {
		public Scan {
			found = List.copyOf(found);
		}

		public boolean clean() {
			return found.isEmpty();
		}
	}

	public ForgettingReport {
		removed = List.copyOf(removed);
		remains = List.copyOf(remains);
	}
}
