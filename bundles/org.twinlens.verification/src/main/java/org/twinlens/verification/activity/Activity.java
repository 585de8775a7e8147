package org.twinlens.verification.activity;

import java.time.Instant;
import java.util.Map;

/**
 * A line of the log.
 *
 * @param number  from 1 on
 * @param time    when it was written
 * @param action  what was done
 * @param subject to whom: a random mark that only the vault can tie to an identity, or the empty string where nobody in particular is meant
 * @param facts   what else is known, in words and numbers without names: the network, score, threshold, verdict, number of pictures
 */
public record Activity(long number, Instant time, Action action, String subject, Map<String, String> facts) {

	/** What can be done. */
	public enum Action {
		/** The galleries were made. */
		CREATED("created the galleries"),
		/** A person's consent was recorded. */
		CONSENTED("recorded the consent of"),
		/** An identity was enrolled. */
		ENROLLED("enrolled"),
		/** A probe was compared with an identity's gallery. */
		VERIFIED("compared a probe with"),
		/** A probe was compared with all galleries; the subject is the best candidate. */
		IDENTIFIED("looked for a probe in all galleries, best candidate"),
		/** A gallery was deleted. */
		DELETED("deleted the gallery of"),
		/** A person was forgotten. */
		FORGOTTEN("forgot"),
		/** The galleries got another passphrase. */
		PASSPHRASE_CHANGED("changed the passphrase"),
		/** The log was lost and begins anew. */
		RESTARTED("began the log anew");

		private final String words;

		Action(String words) {
			this.words = words;
		}

		/** What was done, for people; those with a subject end so that its name can follow. */
		public String words() {
			return words;
		}
	}

	public Activity {
		facts = Map.copyOf(facts);
	}
}
