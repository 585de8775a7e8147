package org.twinlens.verification.activity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The log of enrolment, verification and deletion, {@code galleries/activity.jsonl}: one JSON object a line, each with the SHA-256 of the line before it. It holds no picture,
 * no template and no name; a person appears by a random mark that the vault keeps, so that forgetting the person leaves the chain whole. The vault also keeps the last line's
 * hash: with it, a log that was cut off or written anew is found out.
 */
public final class ActivityLog {

	ActivityLog() {
	}

	/**
	 * Whether the log is as it was written.
	 *
	 * @param whole    whether no line was changed, removed, added or moved, as far as was checked
	 * @param lines    how many there are
	 * @param sentence what was checked, or what is wrong and at which line
	 */
	public record Check(boolean whole, long lines, String sentence) {
	}

	/** Checks a study's log without a passphrase: the chain from its first line to its last. That lines are missing at its end cannot be seen so. */
	public static Check check(Path study) throws IOException {
		throw new UnsupportedOperationException();
	}

	/** Checks the chain, and that it ends where the vault says. */
	public Check check() throws IOException {
		throw new UnsupportedOperationException();
	}

	/** All lines, oldest first. @throws IOException with a sentence when a line cannot be read */
	public List<Activity> activities() throws IOException {
		throw new UnsupportedOperationException();
	}

	/** The identity behind a mark; nothing once it is forgotten. */
	public Optional<String> identity(String subject) throws IOException {
		throw new UnsupportedOperationException();
	}
}
