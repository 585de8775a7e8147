package org.twinlens.verification.internal.activity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.twinlens.verification.activity.Activity;

/** The log from its first line to its last, each of which must continue the one before. */
public final class Chain {

	private final LogFile file;
	private final List<Activity> activities = new ArrayList<>();
	private String hash = LogLine.FIRST;

	private Chain(LogFile file) {
		this.file = file;
	}

	/** @throws IOException with a sentence naming the first line that does not continue the one before */
	public static Chain read(LogFile file) throws IOException {
		Chain chain = new Chain(file);
		file.read(chain::add);
		return chain;
	}

	private void add(long number, String text) throws IOException {
		String where = "line " + number + " of " + file.path();
		LogLine line;
		try {
			line = LogLine.read(text, where);
		} catch (IOException e) {
			throw new IOException("L" + where.substring(1) + " was changed: " + e.getMessage(), e);
		}
		if (line.number() != number || !line.previous().equals(hash)) {
			throw new IOException(number == 1 ? "Lines are missing at the beginning of " + file.path() + "."
					: "Line " + (number - 1) + " of " + file.path() + " was changed, or lines were removed or added after it: line " + number + " does not continue it.");
		}
		hash = LogLine.hash(text);
		activities.add(line.activity());
	}

	public List<Activity> activities() {
		return activities;
	}

	/** Of the last line. */
	String hash() {
		return hash;
	}
}
