package org.twinlens.dataset.ui.internal.model;

import java.util.List;

import org.twinlens.dataset.ImageQuery;
import org.twinlens.dataset.ImageQuery.Exclusion;

/** What of the study the gallery shows before it is filtered. */
public sealed interface Scope {

	/** All images that are not excluded. */
	record All() implements Scope {
	}

	/** Those without identity. */
	record Unlabelled() implements Scope {
	}

	/** Those that take no part. */
	record Excluded() implements Scope {
	}

	/** Those of one identity. */
	record Identity(String name) implements Scope {
	}

	/**
	 * These images, excluded or not.
	 *
	 * @param title what they have in common, in a sentence
	 * @param ids   in the order they are shown
	 */
	record Images(String title, List<Long> ids) implements Scope {
		public Images {
			ids = List.copyOf(ids);
		}
	}

	/** The query narrowed to this. */
	default ImageQuery narrow(ImageQuery query) {
		if (this instanceof Unlabelled) {
			return query.withLabelled(false);
		}
		if (this instanceof Excluded) {
			return query.withExcluded(Exclusion.ONLY);
		}
		return this instanceof Identity identity ? query.withIdentity(identity.name()) : query;
	}
}
