package org.twinlens.model.architecture;

import org.twinlens.core.image.Preprocessing;
import org.twinlens.model.TrainingConfig;

/** A network to begin with, and how it is best trained. An OSGi service; anybody may add some. */
public interface ArchitectureTemplate {

	/** Short and unique, as written on the command line. */
	String id();

	/** As users read it. */
	String name();

	/** What it is for, where it comes from, what it costs: one or two sentences. */
	String description();

	Architecture architecture();

	/** Suggested hyperparameters. */
	TrainingConfig config(long seed);

	/** Suggested batches; all pairs of a few identities where nothing else is better. */
	default SuggestedBatches batches() {
		return SuggestedBatches.STANDARD;
	}

	/** How images are prepared for it. */
	Preprocessing preprocessing();
}
