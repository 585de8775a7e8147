package org.twinlens.dataset.internal.importer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.twinlens.core.Part;

/**
 * The rows of a manifest. Its header names the columns, in any order: {@code path}, and if wanted {@code identity}, {@code session} and {@code split} (train,
 * calibration or test); others are ignored.
 */
record Manifest(List<Row> rows) {

	/**
	 * @param path     of the image, with {@code /}, {@code ./} taken away
	 * @param identity or {@code null}
	 * @param session  or the empty string
	 * @param part     the row prescribes
	 * @param refusal  what is wrong with the row, or {@code null}
	 */
	record Row(String path, String identity, String session, Optional<Part> part, String refusal) {
	}

	private static final Map<String, Part> PARTS = Map.of("train", Part.TRAIN, "training", Part.TRAIN, "calibration", Part.CALIBRATION, "val", Part.CALIBRATION, "validation",
			Part.CALIBRATION, "test", Part.TEST);

	/** @throws IOException with a sentence when it has no such header or is no CSV */
	static Manifest parse(String text) throws IOException {
		List<Csv.Line> lines = Csv.parse(text);
		if (lines.isEmpty()) {
			throw new IOException("The manifest is empty; its first line must name the columns path,identity,session,split.");
		}
		Map<String, Integer> columns = columns(lines.get(0));
		List<Row> rows = new ArrayList<>();
		for (Csv.Line line : lines.subList(1, lines.size())) {
			rows.add(row(line, columns, lines.get(0).fields().size()));
		}
		return new Manifest(List.copyOf(rows));
	}

	private static Map<String, Integer> columns(Csv.Line header) throws IOException {
		Map<String, Integer> columns = new HashMap<>();
		for (int i = 0; i < header.fields().size(); i++) {
			String name = header.fields().get(i).strip().toLowerCase(Locale.ROOT);
			if (columns.put(name, i) != null && List.of("path", "identity", "session", "split").contains(name)) {
				throw new IOException("The manifest's header names the column " + name + " twice.");
			}
		}
		if (!columns.containsKey("path")) {
			throw new IOException("The manifest's first line must name the columns path,identity,session,split, separated by commas; there is no \"path\" in it.");
		}
		return columns;
	}

	private static Row row(Csv.Line line, Map<String, Integer> columns, int width) {
		if (line.fields().size() != width) {
			return new Row(line.fields().get(0), null, "", Optional.empty(),
					"Line " + line.line() + " of the manifest has " + line.fields().size() + " fields, its header " + width + ".");
		}
		String path = value(line, columns, "path").replace('\\', '/');
		while (path.startsWith("./")) {
			path = path.substring(2);
		}
		String identity = value(line, columns, "identity");
		String split = value(line, columns, "split");
		Optional<Part> part = Optional.ofNullable(PARTS.get(split.toLowerCase(Locale.ROOT)));
		String refusal = null;
		if (path.isEmpty()) {
			refusal = "Line " + line.line() + " of the manifest names no path.";
		} else if (part.isEmpty() && !split.isEmpty()) {
			refusal = "Line " + line.line() + " of the manifest has the split \"" + split + "\"; known are train, calibration and test.";
		} else if (part.isPresent() && identity.isEmpty()) {
			refusal = "Line " + line.line() + " of the manifest gives a split but no identity; only labelled images can be in one.";
		}
		return new Row(path, identity.isEmpty() ? null : identity, value(line, columns, "session"), part, refusal);
	}

	private static String value(Csv.Line line, Map<String, Integer> columns, String column) {
		return columns.containsKey(column) ? line.fields().get(columns.get(column)).strip() : "";
	}
}
