package org.twinlens.model.internal.json;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
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

	/** What Jackson tells programmers, and its full stops. */
	private static final Pattern ADVICE = Pattern.compile("(: enable `[^`]*` to allow| \\(start marker at .*)?[\\s.]*$");

	/** Fields that tell which record it is. */
	private static final Set<String> KINDS = Set.of("type", "event");

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
			return document + " is no valid JSON" + place + ": " + ADVICE.matcher(problem.getOriginalMessage()).replaceFirst("") + ".";
		}
		List<JsonMappingException.Reference> path = mapping.getPath();
		if (mapping instanceof UnrecognizedPropertyException unknown) {
			return unknownField(unknown.getPropertyName(), path.subList(0, path.size() - 1), path, unknown.getKnownPropertyIds().stream().map(String::valueOf));
		}
		if (mapping instanceof InvalidTypeIdException unknown) {
			return kind(unknown, path);
		}
		if (mapping.getCause() instanceof IllegalArgumentException refused && refused.getMessage() != null) {
			return refused.getMessage() + " This stands" + at(path, path) + ".";
		}
		Matcher missing = MISSING.matcher(mapping.getOriginalMessage());
		if (missing.find()) {
			var place = withoutLast(path, missing.group(1));
			return stranger(path, place).orElseGet(() -> "The field \"" + missing.group(1) + "\" is missing" + at(place, place) + ".");
		}
		return value(mapping, path);
	}

	private String unknownField(String name, List<JsonMappingException.Reference> path, List<JsonMappingException.Reference> exact, Stream<String> known) {
		return "There is no field \"" + name + "\"" + at(path, exact) + "; known are " + join(known.sorted().toList()) + ".";
	}

	/** A field that is missing may be there under a misspelt name; Jackson tells the missing one first. */
	private Optional<String> stranger(List<JsonMappingException.Reference> path, List<JsonMappingException.Reference> place) {
		if (path.isEmpty() || !(path.get(path.size() - 1).getFrom() instanceof Class<?> type) || !type.isRecord()) {
			return Optional.empty();
		}
		List<String> known = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
		return JsonLines.fields(text, place).stream().filter(field -> !known.contains(field) && !KINDS.contains(field)).findFirst()
				.map(field -> unknownField(field, place, place, known.stream()));
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
		String found = mapping instanceof InvalidFormatException format ? "\"" + format.getValue() + "\"" : "What stands";
		if (wanted != null && wanted.isEnum()) {
			return found + at(path, path) + " is not allowed; choose one of " + join(Arrays.stream(wanted.getEnumConstants())
					.map(c -> EnumNamingStrategies.LOWER_CAMEL_CASE.convertEnumToExternalName(((Enum<?>) c).name())).toList()) + ".";
		}
		if (mapping.getCause() instanceof InputCoercionException tooLarge) {
			return found + at(path, path) + " is too large for " + describe(tooLarge.getTargetType()) + ".";
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
		if (place.isEmpty()) {
			return " in " + document + (line > 0 ? " (line " + line + ")" : "");
		}
		return " at " + (place.startsWith(".") ? place.substring(1) : place) + " (" + (line > 0 ? "line " + line + " of " : "in ") + document + ")";
	}

	private static String join(List<String> names) {
		return String.join(", ", names);
	}
}
