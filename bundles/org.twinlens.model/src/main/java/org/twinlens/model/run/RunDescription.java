package org.twinlens.model.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.twinlens.core.AtomicFile;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.model.Purpose;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.ArchitectureDocument;
import org.twinlens.model.internal.json.JsonProblem;
import org.twinlens.model.internal.json.WhenMissing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Everything needed to repeat a run; {@code run.json}. Written once, before training begins.
 *
 * @param id            the run's
 * @param created       when
 * @param commandLine   the command that started it, its arguments one by one
 * @param study         the study's name
 * @param dataset       the catalogue's fingerprint
 * @param split         whose parts were used
 * @param pairs         which pairs were trained on and validated with, and the seed they were drawn with, as their maker describes them
 * @param architecture  the network
 * @param config        hyperparameters
 * @param preprocessing how images were prepared
 * @param environment   versions and machine
 * @param purpose       what the run is for
 */
public record RunDescription(String id, Instant created, List<String> commandLine, String study, String dataset, String split, JsonNode pairs, Architecture architecture,
		TrainingConfig config, Preprocessing preprocessing, Environment environment, @WhenMissing("\"training\"") Purpose purpose) {

	/** The format this version writes, and the newest it reads. Within a format fields may be added; readers pass over those they do not know. */
	public static final int FORMAT = 1;

	public RunDescription {
		commandLine = List.copyOf(commandLine);
	}

	/** Writes {@code run.json}, whole or not at all. */
	public void write(Path file) throws IOException {
		ObjectNode tree = Json.compact().createObjectNode().put("format", FORMAT);
		tree.setAll((ObjectNode) Json.compact().valueToTree(this));
		tree.set("architecture", ArchitectureDocument.tree(architecture));
		AtomicFile.write(file, out -> out.write(Json.write(tree).getBytes(StandardCharsets.UTF_8)));
	}

	/** @throws IOException with a sentence when there is none, it is damaged or a newer version wrote it */
	public static RunDescription read(RunFolder folder) throws IOException {
		return read(folder.description());
	}

	static RunDescription read(Path file) throws IOException {
		String text = Json.text(file);
		String document = file.toString();
		if (!(Json.readTree(text, document) instanceof ObjectNode tree)) {
			throw new IOException(document + " describes no run.");
		}
		Json.takeFormat(tree, FORMAT, document);
		tree.set("architecture", Json.compact().valueToTree(ArchitectureDocument.of(tree.path("architecture"), "the architecture in " + document)));
		try {
			return Json.compact().readerFor(RunDescription.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).readValue(tree);
		} catch (JsonProcessingException e) {
			throw JsonProblem.of(e, text, document);
		}
	}
}
