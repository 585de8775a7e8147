package org.twinlens.verification.ui.internal.model;

import java.util.Optional;

import org.twinlens.verification.gallery.Consent;

/**
 * Whom to enrol, and from what.
 *
 * @param identity whose gallery it will be
 * @param live     whether from good frames of the source that is running, rather than from images of the study
 * @param pictures how many references
 * @param consent  the person's; empty for what is no person
 */
public record EnrolOrder(String identity, boolean live, int pictures, Optional<Consent> consent) {

	/** So many references the seed study had. */
	public static final int USUAL_PICTURES = 32;
}
