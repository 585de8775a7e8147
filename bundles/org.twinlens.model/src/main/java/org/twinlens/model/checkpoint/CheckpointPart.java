package org.twinlens.model.checkpoint;

import java.util.Arrays;
import java.util.Optional;

/** The entries a checkpoint may have, in the order they are written; the manifest tells the others' sizes and hashes and comes last. */
enum CheckpointPart {
	ARCHITECTURE("architecture.json", true), CONFIG("config.json", true), PREPROCESSING("preprocessing.json", true), STATE("state.json", true),
	PROVENANCE("provenance.json", true), WEIGHTS("weights.safetensors", true), OPTIMISER("optimiser.safetensors", false), THRESHOLD("threshold.json", false),
	MANIFEST("manifest.json", true);

	/** More than any of our documents needs. */
	private static final long LARGEST_DOCUMENT = 1 << 20;

	final String entry;
	final boolean required;

	CheckpointPart(String entry, boolean required) {
		this.entry = entry;
		this.required = required;
	}

	static Optional<CheckpointPart> of(String entry) {
		return Arrays.stream(values()).filter(part -> part.entry.equals(entry)).findFirst();
	}

	/** Tensors are stored, so they cannot be larger than the file. */
	long largest() {
		return entry.endsWith(".json") ? LARGEST_DOCUMENT : Long.MAX_VALUE;
	}
}
