package org.twinlens.experiments.compare;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Reads the records of a CSV file (RFC 4180), one at a time. */
final class CsvRecords {

	/** Characters; no cell that Twinlens writes comes near this. */
	private static final int LONGEST_CELL = 1 << 16;

	private final Reader reader;
	private final String document;
	private final StringBuilder cell = new StringBuilder();
	private int ahead = -2;
	private int line;
	private int next = 1;

	CsvRecords(Reader reader, String document) {
		this.reader = reader;
		this.document = document;
	}

	/** The cells of the next record, or {@code null} behind the last. */
	List<String> next() throws IOException {
		int c = take();
		if (c < 0) {
			return null;
		}
		line = next;
		List<String> cells = new ArrayList<>();
		cell.setLength(0);
		boolean quoted = false;
		boolean begun = false;
		while (true) {
			if (quoted) {
				if (c < 0) {
					throw problem("begins a quotation that does not end");
				} else if (c != '"') {
					add(c);
				} else if (peek() == '"') {
					add(take());
				} else {
					quoted = false;
				}
			} else if (c == '"' && !begun) {
				quoted = true;
			} else if (c == ',' || c == '\n' || c < 0) {
				cells.add(cell.toString());
				cell.setLength(0);
				begun = false;
				if (c != ',') {
					return cells;
				}
				c = take();
				continue;
			} else if (c != '\r' || peek() != '\n') {
				add(c);
			}
			begun = true;
			c = take();
		}
	}

	private void add(int c) throws IOException {
		if (cell.length() >= LONGEST_CELL) {
			throw problem("has a cell of more than " + LONGEST_CELL + " characters");
		}
		cell.append((char) c);
	}

	private int take() throws IOException {
		int c = peek();
		ahead = -2;
		if (c == '\n') {
			next++;
		}
		return c;
	}

	private int peek() throws IOException {
		if (ahead == -2) {
			ahead = reader.read();
		}
		return ahead;
	}

	/** @param what is wrong with the record read last */
	IOException problem(String what) {
		return new IOException("Line " + line + " of " + document + " " + what + ". Evaluate the run again.");
	}
}
