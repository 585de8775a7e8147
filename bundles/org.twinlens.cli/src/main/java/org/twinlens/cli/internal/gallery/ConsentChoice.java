package org.twinlens.cli.internal.gallery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.twinlens.cli.internal.UserError;
import org.twinlens.verification.gallery.Consent;

import picocli.CommandLine.Option;

/** The consent of a person who is enrolled. */
public final class ConsentChoice {

	@Option(names = "--consent-by", paramLabel = "PERSON", description = "Who consents to be enrolled; without it nobody is.")
	private String person;

	@Option(names = "--consent-for", paramLabel = "PURPOSE", description = "What the consent is given for.")
	private String purpose;

	@Option(names = "--consent-on", paramLabel = "YYYY-MM-DD", description = "When it was given; left out: today.")
	private String day;

	@Option(names = "--no-person", description = "Instead: what is enrolled is no person, but a character, a signature or a made face.")
	private boolean noPerson;

	/** Nothing for what is no person. @throws UserError when neither was said */
	public Optional<Consent> consent() {
		if (noPerson && (person != null || purpose != null)) {
			throw new UserError("Either a person consents, or it is no person.");
		}
		if (noPerson) {
			return Optional.empty();
		}
		if (person == null || purpose == null) {
			throw new UserError("Enrolling a person takes their consent: say who gave it and what for by --consent-by PERSON --consent-for PURPOSE; or that it is no person by --no-person.");
		}
		return Optional.of(new Consent(person, given(), purpose, System.getProperty("user.name", "")));
	}

	private Instant given() {
		try {
			return day == null ? Instant.now() : LocalDate.parse(day).atStartOfDay(ZoneId.systemDefault()).toInstant();
		} catch (DateTimeParseException e) {
			throw new UserError("\"" + day + "\" is no day. Write it as 2026-05-31.");
		}
	}
}
