package org.twinlens.verification.gallery;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A person's consent to be captured or enrolled: who, when, for what (GDPR, articles 7 and 9). Kept encrypted.
 *
 * @param person     who gave it: the name by which the person knows themself, not blank
 * @param given      when
 * @param purpose    what it was given for, not blank
 * @param recordedBy who recorded it, or the empty string
 */
public record Consent(String person, Instant given, String purpose, String recordedBy) {

	/** The longest name or purpose, in characters. */
	public static final int LONGEST = 500;

	/** @throws IllegalArgumentException with a sentence when something is missing or too long */
	public Consent {
		Objects.requireNonNull(given, "given");
		person = person.strip();
		purpose = purpose.strip();
		recordedBy = recordedBy.strip();
		problem(person, purpose).ifPresent(sentence -> {
			throw new IllegalArgumentException(sentence);
		});
	}

	/** Says why a consent cannot be recorded so; nothing when it can. For fields that are typed in. */
	public static Optional<String> problem(String person, String purpose) {
		if (person.isBlank()) {
			return Optional.of("Say who gives the consent.");
		}
		if (purpose.isBlank()) {
			return Optional.of("Say what the consent is given for.");
		}
		if (person.strip().length() > LONGEST || purpose.strip().length() > LONGEST) {
			return Optional.of("A name and a purpose have at most " + LONGEST + " characters each.");
		}
		return Optional.empty();
	}
}
