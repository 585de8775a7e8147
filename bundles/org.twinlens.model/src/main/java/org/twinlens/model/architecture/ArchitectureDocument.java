package org.twinlens.model.architecture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.twinlens.core.AtomicFile;
import org.twinlens.model.internal.json.JsonProblem;
import org.twinlens.model.run.Json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An architecture as a JSON document for people: what stands at its default is left out and filled in on reading. */
public final class ArchitectureDocument {

	/** The format this version writes, and the newest it reads. */
	public static final int FORMAT = 1;

	private ArchitectureDocument() {
	}

	/** The document's text. */
	public static String write(Architecture architecture) {
		return Json.write(tree(architecture));
	}

	/** The document as a part of another. */
	public static ObjectNode tree(Architecture architecture) {
		ObjectNode tree = Json.compact().valueToTree(architecture);
		DocumentDefaults.leaveOut(tree);
		ObjectNode document = Json.compact().createObjectNode().put("format", FORMAT);
		document.setAll(tree);
		return document;
	}

	/** Writes a file, whole or not at all. */
	public static void write(Architecture architecture, Path file) throws IOException {
		AtomicFile.write(file, out -> out.write(write(architecture).getBytes(StandardCharsets.UTF_8)));
	}

	/** @throws IOException with a sentence: what is wrong, at which place and line, or why the network cannot be built */
	public static Architecture read(Path file) throws IOException {
		return read(Json.text(file), file.toString());
	}

	/** @throws IOException with a sentence: what is wrong, at which place and line, or why the network cannot be built */
	public static Architecture read(String text) throws IOException {
		return read(text, "the architecture document");
	}

	/**
	 * @param document what users call the document
	 * @throws IOException with a sentence: what is wrong, at which place and line, or why the network cannot be built
	 */
	public static Architecture read(String text, String document) throws IOException {
		return of(Json.readTree(text, document), text, document);
	}

	/**
	 * As {@link #read(String, String)}, for a network that is still being drawn: it need not be one that can be built.
	 *
	 * @throws IOException with a sentence: what is wrong, at which place and line
	 */
	public static Architecture draft(String text, String document) throws IOException {
		return parse(Json.readTree(text, document), text, document);
	}

	/** As {@link #read(String, String)}, for a document that is a part of another; lines are not told. */
	public static Architecture of(JsonNode node, String document) throws IOException {
		return of(node, "", document);
	}

	/** @param text in which lines are looked for */
	private static Architecture of(JsonNode node, String text, String document) throws IOException {
		Architecture architecture = parse(node, text, document);
		try {
			ArchitectureCheck.require(architecture);
		} catch (IllegalArgumentException e) {
			throw new IOException(e.getMessage() + " (From " + document + ".)", e);
		}
		return architecture;
	}

	private static Architecture parse(JsonNode node, String text, String document) throws IOException {
		if (!(node.deepCopy() instanceof ObjectNode tree)) {
			throw new IOException("An architecture is an object in braces, unlike what stands in " + document + ".");
		}
		Json.takeFormat(tree, FORMAT, document);
		DocumentDefaults.fillIn(tree);
		try {
			return Json.compact().treeToValue(tree, Architecture.class);
		} catch (JsonProcessingException e) {
			throw JsonProblem.of(e, text, document);
		}
	}
}
