package org.twinlens.pairs;

import java.util.List;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.PairSet;

/** Makes pairs of labelled images. Seam for other ways: register an OSGi service. Deterministic: equal requests give equal sets. */
public interface PairGenerator {

	/** What the command line calls it, such as {@code balanced}. */
	String id();

	/** One line for people. */
	String description();

	/** @throws IllegalArgumentException with a sentence when the images cannot give such pairs */
	PairSet generate(Request request);

	/**
	 * @param images labelled images, usually of one part of a split, in catalogue order
	 * @param budget pairs wanted at most; 0 for as many as the generator makes
	 * @param seed   of the draw
	 */
	record Request(List<ImageRecord> images, int budget, long seed) {
		public Request {
			images = List.copyOf(images);
			if (budget < 0) {
				throw new IllegalArgumentException("The number of pairs must not be negative; 0 asks for as many as there are.");
			}
		}
	}
}
