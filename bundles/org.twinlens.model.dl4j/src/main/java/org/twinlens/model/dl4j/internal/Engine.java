package org.twinlens.model.dl4j.internal;

import java.io.IOException;
import java.util.Optional;

import org.twinlens.model.onednn.OneDnn;

/** What towers are computed by: oneDNN itself where it can be loaded, else Deeplearning4j, which is slower. Asked once in a process. */
final class Engine {

	/** {@code deeplearning4j} leaves oneDNN's own tower aside, to compare. */
	private static final String WISH = "TWINLENS_ENGINE";

	private static Engine found;

	private final Optional<OneDnn> oneDnn;
	private final String reason;

	private Engine(Optional<OneDnn> oneDnn, String reason) {
		this.oneDnn = oneDnn;
		this.reason = reason;
	}

	static synchronized Engine get() {
		if (found == null) {
			found = find();
		}
		return found;
	}

	private static Engine find() {
		if ("deeplearning4j".equals(System.getenv(WISH))) {
			return new Engine(Optional.empty(), WISH + " asks for Deeplearning4j");
		}
		try {
			return new Engine(Optional.of(OneDnn.load()), "");
		} catch (IOException e) {
			return new Engine(Optional.empty(), e.getMessage());
		}
	}

	Optional<OneDnn> oneDnn() {
		return oneDnn;
	}

	/** Why it is not oneDNN; the middle of a sentence. */
	String reason() {
		return reason;
	}
}
