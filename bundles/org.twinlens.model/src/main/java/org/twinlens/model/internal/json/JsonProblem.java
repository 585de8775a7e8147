package org.twinlens.model.internal.json;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns what Jackson has to say into a sentence: what, where, what instead. */
public final class JsonProblem {

	/** How Jackson names a missing field; it keeps the name nowhere else. */
	private static final Pattern MISSING = Pattern.compile("Missing (?:required )?creator property '([^']+)'");

	private final String text;
	private final String document;

	private JsonProblem(String text, String document) {
		this.text = text;
		this.document = document;
	}

	/**
	 * @param problem  as thrown while reading
	 * @param text     what was read
	 * @param document what users call it
	 */
	public static IOException of(JsonProcessingException problem, String text, String document) {
		return new IOException(new JsonProblem(text, document).sentence(problem), problem);
	}

	private String sentence(JsonProcessingException problem) {
		if (!(problem instanceof JsonMappingException mapping)) {
			var location = problem.getLocation();
			String place = location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
			return document + " is no valid JSON" + place + ": " + problem.getOriginalMessage().replaceAll("[\\s.]+$", "") + ".";
		}
		List<JsonMappingException.Reference> path = mapping.getPath();
		if (mapping instanceof UnrecognizedPropertyException unknown) {
			return "There is no field \"" + unknown.getPropertyName() + "\"" + at(path.subList(0, path.size() - 1), path) + "; known are "
					+ join(unknown.getKnownPropertyIds().stream().map(String::valueOf).toList()) + ".";
		}
		if (mapping instanceof InvalidTypeIdException unknown) {
			return kind(unknown, path);
		}
		if (mapping.getCause() instanceof IllegalArgumentException refused && refused.getMessage() != null) {
			return refused.getMessage() + " This stands" + at(path, path) + ".";
		}
		Matcher missing = MISSING.matcher(mapping.getOriginalMessage());
		if (missing.find()) {
			return "The field \"" + missing.group(1) + "\" is missing" + at(withoutLast(path, missing.group(1)), path) + ".";
		}
		return value(mapping, path);
	}

	private String kind(InvalidTypeIdException unknown, List<JsonMappingException.Reference> path) {
		Class<?> base = unknown.getBaseType().getRawClass();
		JsonTypeInfo info = base.getAnnotation(JsonTypeInfo.class);
		JsonSubTypes kinds = base.getAnnotation(JsonSubTypes.class);
		String property = info == null ? "type" : info.property();
		String known = kinds == null ? "." : "; known are " + join(Arrays.stream(kinds.value()).map(JsonSubTypes.Type::name).toList()) + ".";
		return unknown.getTypeId() == null ? "The field \"" + property + "\" is missing" + at(path, path) + known
				: "There is no " + property + " \"" + unknown.getTypeId() + "\"" + at(path, path) + known;
	}

	private String value(JsonMappingException mapping, List<JsonMappingException.Reference> path) {
		Class<?> wanted = mapping instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
		String found = mapping instanceof InvalidFormatException format ? "\"" + format.getValue() + "\"" : "The value";
		if (wanted != null && wanted.isEnum()) {
			return found + at(path, path) + " is not allowed; choose one of " + join(Arrays.stream(wanted.getEnumConstants())
					.map(c -> EnumNamingStrategies.LOWER_CAMEL_CASE.convertEnumToExternalName(((Enum<?>) c).name())).toList()) + ".";
		}
		return found + at(path, path) + " should be " + describe(wanted) + ".";
	}

	private static String describe(Class<?> wanted) {
		if (wanted == null) {
			return "of another kind";
		}
		if (wanted == int.class || wanted == long.class || wanted == Integer.class || wanted == Long.class) {
			return "a whole number";
		}
		if (wanted == double.class || wanted == Double.class) {
			return "a number";
		}
		if (wanted == boolean.class) {
			return "true or false";
		}
		if (wanted == String.class) {
			return "a text in quotes";
		}
		if (wanted == Instant.class) {
			return "a time such as 2026-01-31T09:30:00Z";
		}
		return Collection.class.isAssignableFrom(wanted) ? "a list in square brackets" : "an object in braces";
	}

	private static List<JsonMappingException.Reference> withoutLast(List<JsonMappingException.Reference> path, String name) {
		boolean named = !path.isEmpty() && name.equals(path.get(path.size() - 1).getFieldName());
		return named ? path.subList(0, path.size() - 1) : path;
	}

	/**
	 * @param spoken the place as it is said
	 * @param exact  the place whose line is told
	 */
	private String at(List<JsonMappingException.Reference> spoken, List<JsonMappingException.Reference> exact) {
		String place = spoken.stream().map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : "." + r.getFieldName()).collect(Collectors.joining());
		int line = JsonLines.line(text, exact);
		return (place.isEmpty() ? "" : " at " + (place.startsWith(".") ? place.substring(1) : place)) + " in " + document + (line > 0 ? ", line " + line + "," : "");
	}

	private static String join(List<String> names) {
		return String.join(", ", names);
	}
}
