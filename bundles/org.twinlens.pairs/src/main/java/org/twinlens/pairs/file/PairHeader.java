package org.twinlens.pairs.file;

import java.io.IOException;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.twinlens.core.PairSet;
import org.twinlens.pairs.internal.CsvReader;

/**
 * The first line of a pair file. The counts show a file that was cut short.
 *
 * @param origin    of the pairs
 * @param pairs     how many
 * @param positives how many of them are positive
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record PairHeader(PairOrigin origin, int pairs, int positives) {

	private static final ObjectMapper JSON = new ObjectMapper();
	private static final int MOST_SHOWN = 80;

	PairHeader(PairOrigin origin, PairSet pairs) {
		this(origin, pairs.size(), pairs.positives());
	}

	String json() throws IOException {
		return JSON.writeValueAsString(this);
	}

	static PairHeader parse(String json, CsvReader reader) throws IOException {
		try {
			return JSON.readValue(json, PairHeader.class);
		} catch (JsonProcessingException e) {
			throw reader.error("the comment that tells where the pairs come from cannot be read: " + e.getOriginalMessage());
		}
	}

	void check(PairSet set, String source) throws IOException {
		if (set.size() != pairs || set.positives() != positives) {
			throw new IOException(source + " promises " + pairs + " pairs, " + positives + " of them positive, but lists " + set.size() + ", " + set.positives()
					+ " of them positive. It was cut short or changed by hand; if so on purpose, remove its first line.");
		}
	}

	/** What an error shows of a field, however long it is. */
	static String excerpt(String text) {
		return "\"" + (text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "..." : text) + "\"";
	}
}
