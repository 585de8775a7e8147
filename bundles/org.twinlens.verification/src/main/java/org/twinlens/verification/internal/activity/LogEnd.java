package org.twinlens.verification.internal.activity;

/**
 * Where the log ends, as the vault keeps it.
 *
 * @param lines how many there are
 * @param bytes of the file, the last line and its break among them
 * @param hash  of the last line
 * @param last  the last line itself: should it not have reached the file, it is written again
 */
record LogEnd(long lines, long bytes, String hash, String last) {

	static final LogEnd NOTHING = new LogEnd(0, 0, LogLine.FIRST, "");
}
