package org.twinlens.verification.internal.forget;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Many strings of bytes, looked for all at once while a file of any size streams by: the first three bytes tell which come into question. */
final class BytePatterns {

	/** The shortest that can be looked for. */
	static final int SHORTEST = 3;
	private static final int BUFFER = 1 << 20;
	/** Bytes before and after a find that its taker is shown. */
	static final int CONTEXT = 120;

	/** Takes a find. */
	interface Found<T> {
		/**
		 * @param what   the pattern's tag
		 * @param buffer where it was found
		 * @param from   where the pattern begins in it; up to {@link #CONTEXT} bytes around are there where the file has them
		 * @param limit  where what is known of the buffer ends
		 * @return whether to look on
		 */
		boolean at(T what, byte[] buffer, int from, int limit);
	}

	/** A pattern and its tag. */
	record Pattern<T>(byte[] bytes, T tag) {
	}

	private BytePatterns() {
	}

	/** Patterns ready to be looked for. */
	static final class Searcher<T> {

		private final BitSet beginnings = new BitSet(1 << 24);
		private final Map<Integer, List<Pattern<T>>> byBeginning = new HashMap<>();
		private int longest = SHORTEST;

		Searcher(List<Pattern<T>> patterns) {
			for (Pattern<T> pattern : patterns) {
				int beginning = beginning(pattern.bytes(), 0);
				beginnings.set(beginning);
				byBeginning.computeIfAbsent(beginning, b -> new ArrayList<>()).add(pattern);
				longest = Math.max(longest, pattern.bytes().length);
			}
		}

		private static int beginning(byte[] bytes, int at) {
			return (bytes[at] & 0xFF) << 16 | (bytes[at + 1] & 0xFF) << 8 | bytes[at + 2] & 0xFF;
		}

		/** @return bytes read */
		long search(InputStream in, Found<T> found) throws IOException {
			int kept = longest + 2 * CONTEXT;
			byte[] buffer = new byte[BUFFER + kept];
			int limit = 0;
			int next = 0;
			long total = 0;
			for (boolean end = false; !end;) {
				int read = in.readNBytes(buffer, limit, buffer.length - limit);
				total += read;
				limit += read;
				end = limit < buffer.length;
				int stop = end ? limit - SHORTEST + 1 : limit - longest - CONTEXT;
				for (; next < stop; next++) {
					int beginning = beginning(buffer, next);
					if (beginnings.get(beginning) && !look(byBeginning.get(beginning), buffer, next, limit, found)) {
						return total;
					}
				}
				int from = Math.max(0, Math.min(next, limit) - CONTEXT);
				System.arraycopy(buffer, from, buffer, 0, limit - from);
				limit -= from;
				next -= from;
			}
			return total;
		}

		private boolean look(List<Pattern<T>> patterns, byte[] buffer, int from, int limit, Found<T> found) {
			for (Pattern<T> pattern : patterns) {
				int length = pattern.bytes().length;
				if (from + length <= limit && java.util.Arrays.equals(pattern.bytes(), 0, length, buffer, from, from + length) && !found.at(pattern.tag(), buffer, from, limit)) {
					return false;
				}
			}
			return true;
		}
	}
}
