package org.twinlens.dataset.internal.catalogue;

import java.util.Arrays;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/** JSON in the catalogue, and lists as JSON: the way to hand SQL a list of any length ({@code json_each}). */
final class Json {

	private static final ObjectMapper MAPPER = new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

	private Json() {
	}

	static String of(long[] numbers) {
		return Arrays.toString(numbers);
	}

	static String of(Object value) {
		try {
			return MAPPER.writeValueAsString(value);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException(e);
		}
	}

	static <T> T read(String json, Class<T> type) {
		try {
			return MAPPER.readValue(json, type);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException("The catalogue holds something that cannot be read: " + json, e);
		}
	}
}
