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
		CREATED, CONSENTED, ENROLLED, VERIFIED, IDENTIFIED, DELETED, FORGOTTEN, PASSPHRASE_CHANGED
	}

	public Activity {
		facts = Map.copyOf(facts);
	}
}
