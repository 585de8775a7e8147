package org.twinlens.dataset.audit;

import java.util.List;

/**
 * Something to look at, and to act on by an edit.
 *
 * @param kind     of finding
 * @param images   it is about, not empty
 * @param identity it is about; {@code null} where it is about no single one
 * @param sentence what was found
 */
public record AuditFinding(Kind kind, List<Long> images, String identity, String sentence) {

	public AuditFinding {
		images = List.copyOf(images);
	}

	/** Kinds of findings, the gravest first. */
	public enum Kind {
		/** The file is missing or can no longer be read. */
		UNREADABLE,
		/** The same pixels in different files. One finding a picture. */
		SAME_PIXELS,
		/** Images that look alike under different identities: one of them is labelled wrongly, or the group is none. One finding a group. */
		DUPLICATES_ACROSS_IDENTITIES,
		/** Images that look alike, of one identity or without. One finding a group. */
		NEAR_DUPLICATES,
		/** An embedding nearer to another identity than to its own. One finding an image. */
		SUSPECTED_MISLABEL, SEVERAL_FACES, NO_FACE, BLURRED, DARK, BRIGHT, LOW_CONTRAST, SMALL,
		/** An identity with one image: it can give no genuine pair. One finding an identity. */
		SINGLE_IMAGE
	}
}
