package org.twinlens.verification.internal.activity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.twinlens.model.run.Json;
import org.twinlens.verification.activity.Activity.Action;
import org.twinlens.verification.vault.Vault;

/**
 * Continues the log. What is done and its line are one change of the vault, which keeps the last line until it stands in the file, so that neither is ever there without the
 * other. Used under the folder's lock.
 */
public final class LogWriter {

	private static final String END = "end of the activity log";

	private final LogFile file;
	private final Vault vault;

	public LogWriter(LogFile file, Vault vault) {
		this.file = file;
		this.vault = vault;
	}

	/**
	 * @param subject a mark, or the empty string
	 * @param written into the vault with it
	 * @param deleted from the vault with it
	 * @throws IOException with a sentence when the log is not as it was left
	 */
	public void append(Action action, String subject, Map<String, String> facts, Map<String, byte[]> written, Set<String> deleted) throws IOException {
		LogEnd end = mend();
		LogLine line = new LogLine(end.lines() + 1, Instant.now().truncatedTo(ChronoUnit.MILLIS), action, subject, facts, end.hash());
		String text = line.text();
		byte[] bytes = bytes(text);
		Map<String, byte[]> all = new HashMap<>(written);
		all.put(END, Json.compact().writeValueAsBytes(new LogEnd(line.number(), end.bytes() + bytes.length, LogLine.hash(text), text)));
		vault.change(all, deleted);
		file.write(end.bytes(), bytes);
	}

	/** The log's end, its last line in the file. A log that is not there begins anew, and says so. */
	private LogEnd mend() throws IOException {
		complete();
		LogEnd end = end();
		long size = file.size();
		if (size == 0 && end.lines() > 0) {
			return restart(end);
		}
		if (size != end.bytes()) {
			throw new IOException(file.path() + " is not as it was left: it has " + size + " bytes instead of " + end.bytes()
					+ ". Put it back from a copy of the study; or, should there be none, move it away: a new log begins then, and says that it does.");
		}
		return end;
	}

	private LogEnd restart(LogEnd lost) throws IOException {
		LogLine line = new LogLine(1, Instant.now().truncatedTo(ChronoUnit.MILLIS), Action.RESTARTED, "", Map.of("lost lines", Long.toString(lost.lines()), "last hash", lost.hash()),
				LogLine.FIRST);
		String text = line.text();
		LogEnd end = new LogEnd(1, bytes(text).length, LogLine.hash(text), text);
		vault.change(Map.of(END, Json.compact().writeValueAsBytes(end)), Set.of());
		file.write(0, bytes(text));
		return end;
	}

	/** Whether the chain ends where the vault says; a sentence when it does not, or nothing. */
	public String problem(Chain chain) throws IOException {
		LogEnd end = end();
		int lines = chain.activities().size();
		if (lines < end.lines()) {
			return (end.lines() - lines) + " of " + end.lines() + " lines are missing at the end of " + file.path() + ".";
		}
		if (lines > end.lines()) {
			return "The last " + (lines - end.lines()) + " lines of " + file.path() + " were not written by Twinlens.";
		}
		return chain.hash().equals(end.hash()) ? "" : "The last line of " + file.path() + " was changed, or the whole log was written anew.";
	}

	/** Writes the last line again where it has not reached the file, or not wholly. */
	public void complete() throws IOException {
		LogEnd end = end();
		byte[] last = bytes(end.last());
		long size = file.size();
		if (end.lines() > 0 && size >= end.bytes() - last.length && size < end.bytes()) {
			file.write(end.bytes() - last.length, last);
		}
	}

	private LogEnd end() throws IOException {
		byte[] kept = vault.read(END).orElse(null);
		return kept == null ? LogEnd.NOTHING : Json.read(new String(kept, StandardCharsets.UTF_8), LogEnd.class, END);
	}

	private static byte[] bytes(String line) {
		return (line + "\n").getBytes(StandardCharsets.UTF_8);
	}
}
