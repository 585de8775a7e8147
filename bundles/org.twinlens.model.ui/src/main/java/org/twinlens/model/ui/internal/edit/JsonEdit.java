package org.twinlens.model.ui.internal.edit;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.ArchitectureDocument;

/**
 * The document as text, right or wrong.
 *
 * @param text         as it stands on the JSON page
 * @param architecture what it says; while it is wrong, what it said last
 * @param problem      what is wrong with it, in a sentence; empty when nothing is
 */
record JsonEdit(String text, Architecture architecture, Optional<String> problem) {

	private static final Pattern LINE = Pattern.compile("\\bline (\\d+)");

	static JsonEdit of(Architecture architecture) {
		return new JsonEdit(ArchitectureDocument.write(architecture), architecture, Optional.empty());
	}

	/** @param document what users call it */
	JsonEdit with(String changed, String document) {
		try {
			return new JsonEdit(changed, ArchitectureDocument.draft(changed, document), Optional.empty());
		} catch (IOException e) {
			return new JsonEdit(changed, architecture, Optional.of(e.getMessage()));
		}
	}

	/** The line of the problem, from 1, when it is known. */
	OptionalInt line() {
		Matcher line = LINE.matcher(problem.orElse(""));
		return line.find() ? OptionalInt.of(Integer.parseInt(line.group(1))) : OptionalInt.empty();
	}

	/** The line in which two texts of equally many lines differ, from 1; 0 when it is not a single one. */
	static int changedLine(String before, String after) {
		String[] then = before.split("\n", -1);
		String[] now = after.split("\n", -1);
		int changed = 0;
		for (int i = 0; i < now.length && then.length == now.length; i++) {
			if (!now[i].equals(then[i])) {
				if (changed > 0) {
					return 0;
				}
				changed = i + 1;
			}
		}
		return changed;
	}
}
