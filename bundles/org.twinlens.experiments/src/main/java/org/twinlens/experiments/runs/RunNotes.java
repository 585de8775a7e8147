package org.twinlens.experiments.runs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;

import org.twinlens.core.AtomicFile;
import org.twinlens.model.run.Json;
import org.twinlens.model.run.RunFolder;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What people say of a run; {@code notes.json} in its folder, which other than {@code run.json} may change. A run of which nothing was said has no such file.
 *
 * @param name     the run is called by, or the empty string for its id
 * @param tags     without doubles, in the order they were given
 * @param note     any text, or the empty string
 * @param archived whether the run is kept out of sight
 */
public record RunNotes(String name, List<String> tags, String note, boolean archived) {

	/** Nothing was said. */
	public static final RunNotes NONE = new RunNotes("", List.of(), "", false);

	private static final int FORMAT = 1;
	private static final int LONGEST_NAME = 200;
	private static final int LONGEST_TAG = 60;

	/** @throws IllegalArgumentException with a sentence when a name or a tag is of no use */
	public RunNotes {
		name = name.strip();
		tags = List.copyOf(new LinkedHashSet<>(tags.stream().map(String::strip).toList()));
		require(name.length() <= LONGEST_NAME && !hasControl(name), "The name of a run is one line of at most " + LONGEST_NAME + " characters.");
		for (String tag : tags) {
			require(!tag.isEmpty() && tag.length() <= LONGEST_TAG && tag.indexOf(',') < 0 && !hasControl(tag),
					"A tag is a word or a few, at most " + LONGEST_TAG + " characters and without a comma; \"" + tag + "\" is none.");
		}
	}

	private static boolean hasControl(String text) {
		return text.chars().anyMatch(Character::isISOControl);
	}

	private static void require(boolean holds, String sentence) {
		if (!holds) {
			throw new IllegalArgumentException(sentence);
		}
	}

	public RunNotes withName(String other) {
		return new RunNotes(other, tags, note, archived);
	}

	public RunNotes withTags(List<String> others) {
		return new RunNotes(name, others, note, archived);
	}

	public RunNotes withNote(String other) {
		return new RunNotes(name, tags, other, archived);
	}

	public RunNotes withArchived(boolean other) {
		return new RunNotes(name, tags, note, other);
	}

	/** Where the notes of a run lie. */
	public static Path file(RunFolder run) {
		return run.path().resolve("notes.json");
	}

	/** @throws IOException with a sentence when the file is damaged or a newer version wrote it; a run without one has {@link #NONE} */
	public static RunNotes read(RunFolder run) throws IOException {
		Path file = file(run);
		if (!Files.exists(file)) {
			return NONE;
		}
		String text = Json.text(file);
		if (!(Json.readTree(text, file.toString()) instanceof ObjectNode tree)) {
			throw new IOException(file + " holds no notes.");
		}
		Json.takeFormat(tree, FORMAT, file.toString());
		return Json.read(tree.toString(), RunNotes.class, file.toString());
	}

	/** Writes the notes of a run, whole or not at all. */
	public void write(RunFolder run) throws IOException {
		ObjectNode tree = Json.compact().createObjectNode().put("format", FORMAT);
		tree.setAll((ObjectNode) Json.compact().valueToTree(this));
		AtomicFile.write(file(run), out -> out.write(Json.write(tree).getBytes(StandardCharsets.UTF_8)));
	}
}
