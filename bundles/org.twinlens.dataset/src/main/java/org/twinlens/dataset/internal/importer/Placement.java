package org.twinlens.dataset.internal.importer;

/**
 * What a layout says of a file by its path.
 *
 * @param identity or {@code null} when it does not say
 * @param session  or the empty string
 * @param refusal  why the file has no place in the layout, or {@code null}
 */
record Placement(String identity, String session, String refusal) {

	static Placement of(String identity, String session) {
		return new Placement(identity, session, null);
	}

	static Placement refused(String reason) {
		return new Placement(null, "", reason);
	}
}
