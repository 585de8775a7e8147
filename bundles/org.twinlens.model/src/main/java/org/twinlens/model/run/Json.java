package org.twinlens.model.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.twinlens.model.internal.json.JsonProblem;
import org.twinlens.model.internal.json.JsonText;
import org.twinlens.model.internal.json.MissingFields;
import org.twinlens.model.internal.json.ValuesModule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * How Twinlens writes and reads JSON. Records bind directly; enums are lowerCamel ({@code binaryCrossEntropy}), instants ISO-8601, an empty {@code Optional} is null, and
 * what no JSON number can say is {@code "NaN"}, {@code "Infinity"} or {@code "-Infinity"}. Reading is strict: unknown, missing and doubled fields are refused, and so
 * are fields of the wrong kind. Fields that came later have a value for documents that lack them.
 */
public final class Json {

	/** Documents are read whole; none that Twinlens writes comes near this. */
	private static final int LARGEST_DOCUMENT = 8 << 20;

	private static final ObjectMapper COMPACT = JsonMapper.builder() //
			.addModule(new ValuesModule()) //
			.annotationIntrospector(new MissingFields.Marks()) //
			.enumNamingStrategy(EnumNamingStrategies.LOWER_CAMEL_CASE) //
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION) //
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
					DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS) //
			.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT) //
			.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS) //
			.build();

	static {
		COMPACT.setInjectableValues(new MissingFields(COMPACT));
	}

	private Json() {
	}

	/** The mapper, which writes on one line. Shared; not to be reconfigured. */
	public static ObjectMapper compact() {
		return COMPACT;
	}

	/** A value as a document for people: indented, short parts on one line, ending with a line break. */
	public static String write(Object value) {
		return JsonText.of(COMPACT.valueToTree(value), COMPACT);
	}

	/**
	 * @param text     the document
	 * @param type     what it describes
	 * @param document what users call it, such as its path
	 * @throws IOException with a sentence naming the place and what is wrong there
	 */
	public static <T> T read(String text, Class<T> type, String document) throws IOException {
		try {
			return require(COMPACT.readValue(text, type), document);
		} catch (JsonProcessingException e) {
			throw JsonProblem.of(e, text, document);
		}
	}

	/** As {@link #read(String, Class, String)}, for any well-formed JSON. */
	public static JsonNode readTree(String text, String document) throws IOException {
		try {
			JsonNode tree = COMPACT.readTree(text);
			return require(tree.isMissingNode() ? null : tree, document);
		} catch (JsonProcessingException e) {
			throw JsonProblem.of(e, text, document);
		}
	}

	/**
	 * Takes the field {@code format} off a document.
	 *
	 * @param newest the newest format this version reads; formats count from 1
	 * @throws IOException with a sentence when it is missing or newer
	 */
	public static int takeFormat(ObjectNode tree, int newest, String document) throws IOException {
		JsonNode format = tree.remove("format");
		if (format == null || !format.isInt() || format.intValue() < 1) {
			throw new IOException("The field \"format\" is missing in " + document + "; it should begin with \"format\": " + newest + ".");
		}
		if (format.intValue() > newest) {
			throw new IOException(document + " has format " + format + " and was written by a newer Twinlens; this one reads up to format " + newest + ".");
		}
		return format.intValue();
	}

	private static <T> T require(T value, String document) throws IOException {
		if (value == null) {
			throw new IOException(document + " is empty.");
		}
		return value;
	}

	/** The text of a file. @throws IOException with a sentence when it is missing, larger than 8 MB or no UTF-8 */
	public static String text(Path file) throws IOException {
		if (!Files.isRegularFile(file)) {
			throw new IOException("There is no file " + file + ".");
		}
		if (Files.size(file) > LARGEST_DOCUMENT) {
			throw new IOException(file + " is too large for a JSON document: " + Files.size(file) + " bytes, at most " + LARGEST_DOCUMENT + " are read.");
		}
		return text(Files.readAllBytes(file), file.toString());
	}

	/** The text of a document. @throws IOException with a sentence when it is no UTF-8 */
	public static String text(byte[] bytes, String document) throws IOException {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		} catch (CharacterCodingException e) {
			throw new IOException(document + " is no UTF-8 text.", e);
		}
	}
}
