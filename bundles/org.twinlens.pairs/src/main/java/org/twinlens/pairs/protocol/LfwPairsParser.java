package org.twinlens.pairs.protocol;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.twinlens.pairs.protocol.LfwPairsFile.Line;
import org.twinlens.pairs.protocol.LfwPairsFile.Name;

/** Reads the text of an LFW pair list. */
final class LfwPairsParser {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private final String source;

	LfwPairsParser(String source) {
		this.source = source;
	}

	LfwPairsFile parse(String text) throws IOException {
		String[] rows = (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).split("\r?\n", -1);
		List<Line> lines = new ArrayList<>();
		int[] header = null;
		boolean begun = false;
		for (int i = 0; i < rows.length; i++) {
			String row = rows[i].strip();
			if (row.isEmpty()) {
				continue;
			}
			String[] fields = row.split(row.indexOf('\t') >= 0 ? "\\t" : "\\s+");
			if (!begun && fields.length < 3) {
				header = header(fields, i + 1);
			} else {
				lines.add(pair(fields, i + 1));
			}
			begun = true;
		}
		if (lines.isEmpty()) {
			throw new IOException(source + " lists no pairs.");
		}
		return header == null ? withoutHeader(lines) : withHeader(header[0], header[1], lines);
	}

	/** @return number of folds, and of pairs of each kind in a fold */
	private int[] header(String[] fields, int line) throws IOException {
		int folds = fields.length == 2 ? number(fields[0], line) : 1;
		int ofEachKind = number(fields[fields.length - 1], line);
		if (folds < 1 || ofEachKind < 1) {
			throw new IOException("Line " + line + " of " + source + " is no count header: there must be at least one fold and one pair.");
		}
		return new int[] { folds, ofEachKind };
	}

	private Line pair(String[] fields, int line) throws IOException {
		if (fields.length != 3 && fields.length != 4) {
			throw new IOException("Line " + line + " of " + source + " is no pair: it has " + fields.length + " fields instead of 3 (name, number, number) or 4 (name, number, name, number).");
		}
		Name first = new Name(name(fields[0], line), number(fields[1], line));
		Name second = new Name(fields.length == 3 ? first.name() : name(fields[2], line), number(fields[fields.length - 1], line));
		if (first.equals(second)) {
			throw new IOException("Line " + line + " of " + source + " pairs the image " + first + " with itself.");
		}
		return new Line(line, 0, first, second);
	}

	private String name(String field, int line) throws IOException {
		if (field.isBlank()) {
			throw new IOException("Line " + line + " of " + source + " has no name where one should be.");
		}
		return field;
	}

	private int number(String field, int line) throws IOException {
		if (!field.matches("[0-9]{1,9}")) {
			String shown = field.length() > 40 ? field.substring(0, 40) + "..." : field;
			throw new IOException("Line " + line + " of " + source + " has \"" + shown + "\" where a number should be.");
		}
		return Integer.parseInt(field);
	}

	private LfwPairsFile withHeader(int folds, int ofEachKind, List<Line> lines) throws IOException {
		long promised = 2L * folds * ofEachKind;
		if (lines.size() != promised) {
			throw new IOException(source + " promises " + promised + " pairs (folds: " + folds + ", pairs of each kind in a fold: " + ofEachKind + ") in its first line, but lists "
					+ lines.size() + ".");
		}
		int wrong = misplaced(lines, ofEachKind);
		if (wrong >= 0) {
			throw new IOException("Line " + lines.get(wrong).line() + " of " + source + " is a " + (lines.get(wrong).same() ? "positive" : "negative") + " pair, but the header's counts ("
					+ ofEachKind + " positive pairs, then " + ofEachKind + " negative ones) ask for the other kind there.");
		}
		return folded(folds, lines);
	}

	private static LfwPairsFile withoutHeader(List<Line> lines) {
		int ofEachKind = 0;
		while (ofEachKind < lines.size() && lines.get(ofEachKind).same()) {
			ofEachKind++;
		}
		// kinds that merely alternate line by line are no folds
		boolean blocks = ofEachKind > 1 && lines.size() % (2 * ofEachKind) == 0 && misplaced(lines, ofEachKind) < 0;
		return folded(blocks ? lines.size() / (2 * ofEachKind) : 1, lines);
	}

	/** The place of the first pair that is not of the kind its place in the fold asks for, or −1. */
	static int misplaced(List<Line> lines, int ofEachKind) {
		for (int i = 0; i < lines.size(); i++) {
			if (lines.get(i).same() != i % (2 * ofEachKind) < ofEachKind) {
				return i;
			}
		}
		return -1;
	}

	private static LfwPairsFile folded(int folds, List<Line> lines) {
		int size = lines.size() / folds;
		List<Line> folded = new ArrayList<>(lines.size());
		for (Line line : lines) {
			folded.add(new Line(line.line(), folded.size() / size, line.first(), line.second()));
		}
		return new LfwPairsFile(folds, folded);
	}
}
