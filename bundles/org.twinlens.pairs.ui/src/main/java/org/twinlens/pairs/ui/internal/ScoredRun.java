package org.twinlens.pairs.ui.internal;

import org.twinlens.model.run.RunFolder;

/**
 * A run whose best checkpoint can tell how similar images are.
 *
 * @param folder of the run
 * @param title  what people call it
 */
public record ScoredRun(RunFolder folder, String title) {

	public String id() {
		return folder.id();
	}
}
