package org.twinlens.verification.gallery;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What enrols an identity.
 *
 * @param identity whose gallery it is, such as the identity's name in the study; not blank
 * @param pictures at least one
 * @param consent  the person's; empty for what is no person, such as a character or a glyph
 */
public record Enrolment(String identity, List<EnrolledPicture> pictures, Optional<Consent> consent) {

	/** The longest name of an identity, in characters. */
	private static final int LONGEST = 200;

	/** @throws IllegalArgumentException with a sentence when there is no picture, or the name cannot be one */
	public Enrolment {
		identity = identity.strip();
		pictures = List.copyOf(pictures);
		Objects.requireNonNull(consent, "consent");
		if (identity.isEmpty() || identity.length() > LONGEST) {
			throw new IllegalArgumentException("The name of an enrolled identity has 1 to " + LONGEST + " characters.");
		}
		if (pictures.isEmpty()) {
			throw new IllegalArgumentException("There are no pictures of " + identity + " to enrol.");
		}
	}

	/** Of a person, who consents. */
	public static Enrolment ofPerson(String identity, List<EnrolledPicture> pictures, Consent consent) {
		return new Enrolment(identity, pictures, Optional.of(consent));
	}

	/** Of something that is no person. */
	public static Enrolment ofThing(String identity, List<EnrolledPicture> pictures) {
		return new Enrolment(identity, pictures, Optional.empty());
	}
}
