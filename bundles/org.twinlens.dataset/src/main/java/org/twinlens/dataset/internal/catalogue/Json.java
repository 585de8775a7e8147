package org.twinlens.dataset.internal.catalogue;

import java.util.Arrays;
import java.util.Collection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Lists as JSON, the way to hand SQL a list of any length ({@code json_each}). */
final class Json {

	private static final ObjectMapper MAPPER = new ObjectMapper();

	private Json() {
	}

	static String of(long[] numbers) {
		return Arrays.toString(numbers);
	}

	static String of(Collection<String> texts) {
		try {
			return MAPPER.writeValueAsString(texts);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException(e);
		}
	}
}
