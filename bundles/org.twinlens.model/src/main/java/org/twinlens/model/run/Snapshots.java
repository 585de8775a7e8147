package org.twinlens.model.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.twinlens.core.AtomicFile;
import org.twinlens.model.internal.json.JsonProblem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The snapshots of a run's epochs: {@code snapshots/epoch-00001.json} and so on. A run of an earlier version, or without calibration pairs, has none. */
public record Snapshots(RunFolder run) {

	private static final int FORMAT = 1;
	private static final Pattern NAME = Pattern.compile("epoch-(\\d{5,9})\\.json");

	/** Writes one, whole or not at all; an epoch done again replaces its own. */
	public void write(EpochSnapshot snapshot) throws IOException {
		ObjectNode tree = Json.compact().createObjectNode().put("format", FORMAT);
		tree.setAll((ObjectNode) Json.compact().valueToTree(snapshot));
		AtomicFile.write(file(snapshot.epoch()), out -> out.write(Json.write(tree).getBytes(StandardCharsets.UTF_8)));
	}

	/** The epochs there are snapshots of, ascending. After a resumption later ones of the interrupted training may stand there until they are done again. */
	public List<Integer> epochs() throws IOException {
		if (!Files.isDirectory(run.snapshots())) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(run.snapshots())) {
			return files.map(file -> NAME.matcher(file.getFileName().toString())).filter(Matcher::matches).map(name -> Integer.valueOf(name.group(1))).sorted().toList();
		}
	}

	/** @throws IOException with a sentence when there is none, it is damaged or a newer version wrote it */
	public EpochSnapshot read(int epoch) throws IOException {
		Path file = file(epoch);
		String text = Json.text(file);
		if (!(Json.readTree(text, file.toString()) instanceof ObjectNode tree)) {
			throw new IOException(file + " is no snapshot of an epoch.");
		}
		Json.takeFormat(tree, FORMAT, file.toString());
		try {
			EpochSnapshot snapshot = Json.compact().readerFor(EpochSnapshot.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).readValue(tree);
			return Objects.requireNonNull(snapshot);
		} catch (JsonProcessingException e) {
			throw JsonProblem.of(e, text, file.toString());
		}
	}

	private Path file(int epoch) {
		return run.snapshots().resolve(String.format("epoch-%05d.json", epoch));
	}
}
