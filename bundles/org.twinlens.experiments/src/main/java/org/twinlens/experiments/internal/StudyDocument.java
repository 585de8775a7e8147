package org.twinlens.experiments.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.twinlens.core.AtomicFile;
import org.twinlens.model.run.Json;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A record as a JSON document in the study's folder that says which format it has; written whole or not at all. */
public final class StudyDocument {

	private static final int FORMAT = 1;

	private StudyDocument() {
	}

	public static void write(Path file, Record value) throws IOException {
		ObjectNode tree = Json.compact().createObjectNode().put("format", FORMAT);
		tree.setAll((ObjectNode) Json.compact().valueToTree(value));
		AtomicFile.write(file, out -> out.write(Json.write(tree).getBytes(StandardCharsets.UTF_8)));
	}

	/** @throws IOException with a sentence when there is no such file, it is damaged or a newer version wrote it */
	public static <T extends Record> T read(Path file, Class<T> type) throws IOException {
		String document = file.toString();
		if (!(Json.readTree(Json.text(file), document) instanceof ObjectNode tree)) {
			throw new IOException(document + " is damaged: it should hold one JSON object.");
		}
		Json.takeFormat(tree, FORMAT, document);
		return Json.read(tree.toPrettyString(), type, document);
	}
}
