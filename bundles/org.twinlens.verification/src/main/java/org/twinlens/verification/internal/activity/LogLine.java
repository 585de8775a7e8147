package org.twinlens.verification.internal.activity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

import org.twinlens.model.run.Json;
import org.twinlens.verification.activity.Activity;

import com.fasterxml.jackson.core.JsonProcessingException;

/**
 * A line of the log as it is written.
 *
 * @param previous SHA-256 of the line before, hexadecimal; {@link #FIRST} where there is none
 */
record LogLine(long number, Instant time, Activity.Action action, String subject, Map<String, String> facts, String previous) {

	static final String FIRST = "0".repeat(64);

	LogLine {
		facts = new TreeMap<>(facts);
	}

	String text() {
		try {
			return Json.compact().writeValueAsString(this);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException(e);
		}
	}

	static LogLine read(String text, String where) throws IOException {
		return Json.read(text, LogLine.class, where);
	}

	Activity activity() {
		return new Activity(number, time, action, subject, facts);
	}

	static String hash(String text) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java has SHA-256.", e);
		}
	}
}
