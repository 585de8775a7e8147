package org.twinlens.verification.activity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.twinlens.model.run.Json;
import org.twinlens.verification.activity.Activity.Action;
import org.twinlens.verification.internal.activity.Chain;
import org.twinlens.verification.internal.activity.LogFile;
import org.twinlens.verification.internal.activity.LogWriter;
import org.twinlens.verification.internal.vault.FolderLock;
import org.twinlens.verification.internal.vault.Seal;
import org.twinlens.verification.vault.Vault;

/**
 * The log of enrolment, verification and deletion, {@code galleries/activity.jsonl}: one JSON object a line, each with the SHA-256 of the line before it. It holds no picture,
 * no template and no name; a person appears by a random mark that the vault keeps, so that forgetting the person leaves the chain whole. The vault also keeps the last line
 * and its hash: with it, a log that was cut off or written anew is found out.
 *
 * <p>
 * Safe for use by several threads and processes; not from the user interface's.
 */
public final class ActivityLog {

	private static final String SUBJECTS = "subjects of the activity log";
	private static final int MARK_BYTES = 8;

	private final Path folder;
	private final LogFile file;
	private final Vault vault;
	private final LogWriter writer;

	/**
	 * @param folder where the log lies
	 * @param vault  that keeps the marks
	 */
	public ActivityLog(Path folder, Vault vault) {
		this.folder = folder;
		this.vault = vault;
		file = new LogFile(folder);
		writer = new LogWriter(file, vault);
	}

	/**
	 * Whether the log is as it was written.
	 *
	 * @param whole    whether no line was changed, removed, added or moved, as far as was checked
	 * @param lines    how many there are up to the first that is wrong
	 * @param sentence what was checked, or what is wrong and at which line
	 */
	public record Check(boolean whole, long lines, String sentence) {
	}

	/** Checks a log without a passphrase: the chain from its first line to its last. That lines are missing at its end cannot be seen so. */
	public static Check check(Path folder) {
		try {
			int lines = Chain.read(new LogFile(folder)).activities().size();
			return new Check(true, lines, "Each of the " + lines + " lines continues the one before. Whether lines are missing at the end can only be told with the passphrase.");
		} catch (IOException e) {
			return new Check(false, 0, e.getMessage());
		}
	}

	/**
	 * The lines of a log without a passphrase, oldest first; who is meant stays unknown.
	 *
	 * @throws IOException with a sentence when a line does not continue the one before
	 */
	public static List<Activity> activities(Path folder) throws IOException {
		return List.copyOf(Chain.read(new LogFile(folder)).activities());
	}

	/** Checks the chain, and that it ends where the vault says. */
	public Check check() throws IOException {
		try (FolderLock lock = FolderLock.take(folder)) {
			writer.complete();
			Check alone = check(folder);
			if (!alone.whole()) {
				return alone;
			}
			String problem = writer.problem(Chain.read(file));
			return problem.isEmpty() ? new Check(true, alone.lines(), "Each of the " + alone.lines() + " lines continues the one before, and the last is the one that was written last.")
					: new Check(false, alone.lines(), problem);
		}
	}

	/** All lines, oldest first. @throws IOException with a sentence when a line does not continue the one before */
	public List<Activity> activities() throws IOException {
		try (FolderLock lock = FolderLock.take(folder)) {
			writer.complete();
			return activities(folder);
		}
	}

	/** The identity behind a mark; nothing once it is forgotten. */
	public Optional<String> identity(String subject) throws IOException {
		return subjects().entrySet().stream().filter(entry -> entry.getValue().equals(subject)).map(Entry::getKey).findFirst();
	}

	/** The identities behind all marks there are, by mark. */
	public Map<String, String> identities() throws IOException {
		Map<String, String> identities = new HashMap<>();
		subjects().forEach((identity, mark) -> identities.put(mark, identity));
		return identities;
	}

	/**
	 * Writes a line, and changes the vault with it: both happen, or neither.
	 *
	 * @param identity whose mark the line gets, or the empty string
	 * @param facts    words and numbers; no names
	 * @throws IOException with a sentence when the log is not as it was left
	 */
	public void append(Action action, String identity, Map<String, String> facts, Map<String, byte[]> written, Set<String> deleted) throws IOException {
		try (FolderLock lock = FolderLock.take(folder)) {
			Map<String, byte[]> all = new HashMap<>(written);
			writer.append(action, identity.isEmpty() ? "" : mark(identity, all), facts, all, deleted);
		}
	}

	/**
	 * As {@link #append}, and gives up the tie between the identity and its mark: from then on nobody can tell whose lines they are.
	 */
	public void forget(String identity, Map<String, String> facts, Map<String, byte[]> written, Set<String> deleted) throws IOException {
		try (FolderLock lock = FolderLock.take(folder)) {
			Map<String, String> subjects = subjects();
			String mark = subjects.remove(identity);
			Map<String, byte[]> all = new HashMap<>(written);
			all.put(SUBJECTS, Json.compact().writeValueAsBytes(subjects));
			writer.append(Action.FORGOTTEN, mark == null ? "" : mark, facts, all, deleted);
		}
	}

	private String mark(String identity, Map<String, byte[]> written) throws IOException {
		Map<String, String> subjects = subjects();
		String mark = subjects.get(identity);
		if (mark == null) {
			mark = HexFormat.of().formatHex(Seal.random(MARK_BYTES));
			subjects.put(identity, mark);
			written.put(SUBJECTS, Json.compact().writeValueAsBytes(subjects));
		}
		return mark;
	}

	/** The mark of each identity that has one. */
	private Map<String, String> subjects() throws IOException {
		Map<String, String> subjects = new TreeMap<>();
		byte[] kept = vault.read(SUBJECTS).orElse(null);
		if (kept != null) {
			Json.readTree(new String(kept, StandardCharsets.UTF_8), SUBJECTS).properties().forEach(entry -> subjects.put(entry.getKey(), entry.getValue().asText()));
		}
		return subjects;
	}
}
