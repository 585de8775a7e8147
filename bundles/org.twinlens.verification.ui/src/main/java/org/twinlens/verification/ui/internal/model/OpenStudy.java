package org.twinlens.verification.ui.internal.model;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.twinlens.dataset.DatasetCatalogue.IdentityCount;
import org.twinlens.dataset.Study;
import org.twinlens.verification.ui.internal.Messages;

/**
 * The study that is open now, if one is.
 *
 * @param study asked each time
 */
public record OpenStudy(Supplier<Optional<Study>> study) {

	public Optional<Study> get() {
		return study.get();
	}

	/** @throws IOException with a sentence when none is open */
	public Study required() throws IOException {
		return get().orElseThrow(() -> new IOException(Messages.noStudy_toDo));
	}

	/** The names of its identities that have images; reads the disk. */
	public List<String> identities() {
		return get().map(open -> {
			try (var all = open.catalogue().identities()) {
				return all.filter(one -> one.images() > 0).map(IdentityCount::identity).toList();
			}
		}).orElse(List.of());
	}
}
