package org.twinlens.pairs.internal;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values (RFC 4180) record by record, however large the file. Used by one thread. */
public final class CsvReader implements AutoCloseable {

	private static final int END = -1;
	private static final int MOST_CHARACTERS = 1 << 16;

	private final Reader reader;
	private final char[] buffer = new char[1 << 13];
	private int filled;
	private int taken;
	private final String source;
	private int line = 1;
	private int recordLine = 1;
	private int next;
	private int length;

	/** @param source what errors call the file */
	public CsvReader(Reader reader, String source) throws IOException {
		this.reader = reader;
		this.source = source;
		this.next = read();
		if (next == '\uFEFF') { // byte order mark
			advance();
		}
	}

	/** The line the record last read began in, from 1. */
	public int line() {
		return recordLine;
	}

	/** What an error says first: the line and the file. */
	public IOException error(String reason) {
		return new IOException("Line " + recordLine + " of " + source + ": " + reason);
	}

	/** The rest of the line when it is a comment ({@code #}), without its sign; otherwise {@code null} and nothing is read. */
	public String comment() throws IOException {
		begin();
		if (next != '#') {
			return null;
		}
		StringBuilder text = new StringBuilder();
		while (advance() != END && next != '\n') {
			append(text);
		}
		advance();
		return text.toString().strip();
	}

	/** The fields of the next record, or {@code null} at the end. Empty lines are passed over. */
	public List<String> record() throws IOException {
		while (next == '\n' || next == '\r') {
			advance();
		}
		begin();
		if (next == END) {
			return null;
		}
		List<String> fields = new ArrayList<>();
		fields.add(field());
		while (next == ',') {
			count();
			advance();
			fields.add(field());
		}
		if (next == '\r') {
			advance();
		}
		if (next != '\n' && next != END) {
			throw error("after a closing quotation mark a comma is missing.");
		}
		advance();
		return fields;
	}

	private void begin() {
		recordLine = line;
		length = 0;
	}

	private String field() throws IOException {
		StringBuilder field = new StringBuilder();
		if (next != '"') {
			while (next != ',' && next != '\n' && next != '\r' && next != END) {
				append(field);
				advance();
			}
			return field.toString();
		}
		while (true) {
			advance();
			if (next == END) {
				throw error("a quotation mark is not closed.");
			}
			if (next == '"' && advance() != '"') {
				return field.toString();
			}
			append(field);
		}
	}

	private void append(StringBuilder text) throws IOException {
		count();
		text.append((char) next);
	}

	/** Keeps a file that is something else from filling the memory. */
	private void count() throws IOException {
		if (++length > MOST_CHARACTERS) {
			throw error("it is longer than " + MOST_CHARACTERS + " characters, so this is not such a file.");
		}
	}

	private int advance() throws IOException {
		if (next == '\n') {
			line++;
		}
		next = next == END ? END : read();
		return next;
	}

	private int read() throws IOException {
		try {
			if (taken == filled) {
				taken = 0;
				filled = Math.max(0, reader.read(buffer));
			}
			return taken == filled ? END : buffer[taken++];
		} catch (CharacterCodingException e) {
			throw new IOException(source + " is not a text file in UTF-8.", e);
		}
	}

	@Override
	public void close() throws IOException {
		reader.close();
	}

	/** A field as it is written: quoted where it must be. */
	public static String quote(String field) {
		boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r') && !field.startsWith("#");
		return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
	}
}
