package org.twinlens.pairs.protocol;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.twinlens.core.AtomicFile;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Pair;
import org.twinlens.core.PairSet;

/**
 * A pair list as Labelled Faces in the Wild publishes them ({@code pairs.txt}, {@code pairsDevTrain.txt}, {@code pairsDevTest.txt}; Huang et al. 2007): a line
 * {@code Name n m} is a positive pair, {@code Name n Other m} a negative one. Immutable.
 *
 * @param folds what cross-validation divides the pairs into, at least 1
 * @param lines the pairs
 */
public record LfwPairsFile(int folds, List<Line> lines) {

	/** A protocol's list has some thousand lines; this is far beyond. */
	private static final long MOST_BYTES = 64 << 20;

	private static final int MOST_NAMED = 20;

	private static final Pattern FILE_NAME = Pattern.compile("(.+)_(\\d{1,9})\\.[^.]+");

	/** What would not be read back. */
	private static final Pattern UNWRITABLE = Pattern.compile("^\\s|\\s$|\\p{Cntrl}|\uFEFF");

	/** An image by its identity's name and its number within it. */
	public record Name(String name, int number) {
		@Override
		public String toString() {
			return String.format(Locale.ROOT, "%s_%04d", name, number);
		}
	}

	/**
	 * A pair.
	 *
	 * @param line in the file, from 1; 0 when it came from none
	 * @param fold from 0
	 */
	public record Line(int line, int fold, Name first, Name second) {
		public boolean same() {
			return first.name().equals(second.name());
		}
	}

	public LfwPairsFile {
		lines = List.copyOf(lines);
	}

	/**
	 * Reads a list with or without count header ({@code folds n} or {@code n}, n positive and n negative pairs in each fold), fields parted by tabs or by spaces. Without
	 * header, equally large blocks of positive pairs each followed by as many negative ones are the folds; other lists are one fold.
	 *
	 * @throws IOException naming the line that is no pair, or saying which number of pairs the header promises
	 */
	public static LfwPairsFile read(Path file) throws IOException {
		if (Files.size(file) > MOST_BYTES) {
			throw new IOException(file + " is larger than any pair list (" + (MOST_BYTES >> 20) + " MB).");
		}
		try {
			return parse(Files.readString(file), file.getFileName().toString());
		} catch (CharacterCodingException e) {
			throw new IOException(file + " is not a text file in UTF-8.", e);
		}
	}

	/**
	 * As {@link #read}, for a list already read.
	 *
	 * @param source what errors call it
	 */
	public static LfwPairsFile parse(String text, String source) throws IOException {
		return new LfwPairsParser(source).parse(text);
	}

	/**
	 * The list of some pairs, each fold's positive pairs first. Images are named by identity and the number in their file name.
	 *
	 * @throws IllegalArgumentException naming an image whose file is not called {@code <identity>_<number>}, or a pair whose label and names disagree
	 */
	public static LfwPairsFile of(FoldedPairSet pairs) {
		List<Line> lines = new ArrayList<>();
		for (int i = 0; i < pairs.pairs().size(); i++) {
			Pair pair = pairs.pairs().pair(i);
			Line line = new Line(0, pairs.foldOf(i), name(pair.first()), name(pair.second()));
			if (line.same() != pair.same()) {
				throw new IllegalArgumentException("The pair " + line.first() + " and " + line.second() + " is labelled as " + (pair.same() ? "positive" : "negative")
						+ ", which this file format cannot say of these names.");
			}
			lines.add(line);
		}
		lines.sort(Comparator.comparingInt(Line::fold).thenComparing(line -> !line.same()));
		return new LfwPairsFile(Math.max(1, pairs.folds()), lines);
	}

	private static Name name(ImageRecord image) {
		Matcher name = FILE_NAME.matcher(image.name());
		if (image.identity() == null || !name.matches() || !name.group(1).equals(image.identity()) || UNWRITABLE.matcher(image.identity()).find()) {
			throw new IllegalArgumentException("The image " + image.name() + " of " + image.identity() + " has no name for an LFW pair list, which is its identity and a number, such as "
					+ "Some_Name_0001.jpg.");
		}
		return new Name(name.group(1), Integer.parseInt(name.group(2)));
	}

	/**
	 * @param countHeader whether the first line gives the number of folds and of pairs
	 * @throws IllegalArgumentException when a header is asked for and folds are not equally many positive pairs followed by as many negative ones
	 */
	public String text(boolean countHeader) {
		StringBuilder text = new StringBuilder();
		if (countHeader) {
			int ofEachKind = lines.size() / (2 * folds);
			if (ofEachKind == 0 || lines.size() != 2 * folds * ofEachKind || LfwPairsParser.misplaced(lines, ofEachKind) >= 0
					|| IntStream.range(0, lines.size()).anyMatch(i -> lines.get(i).fold() != i / (2 * ofEachKind))) {
				throw new IllegalArgumentException("A count header needs folds of equally many positive and negative pairs, the positive ones first. Write the list without header.");
			}
			text.append(folds == 1 ? "" : folds + "\t").append(ofEachKind).append('\n');
		}
		for (Line line : lines) {
			text.append(line.first().name()).append('\t').append(line.first().number()).append('\t');
			text.append(line.same() ? "" : line.second().name() + "\t").append(line.second().number()).append('\n');
		}
		return text.toString();
	}

	/** Writes the list; see {@link #text}. */
	public void write(Path file, boolean countHeader) throws IOException {
		byte[] bytes = text(countHeader).getBytes(StandardCharsets.UTF_8);
		AtomicFile.write(file, out -> out.write(bytes));
	}

	/**
	 * The pairs with their images; images without identity get the list's.
	 *
	 * @throws IOException naming the missing images and their lines, or the line whose two names are one image
	 */
	public FoldedPairSet resolve(NamedImages images) throws IOException {
		Map<Name, ImageRecord> found = new HashMap<>();
		Map<Name, Integer> missing = new LinkedHashMap<>();
		for (Line line : lines) {
			for (Name name : List.of(line.first(), line.second())) {
				if (!found.containsKey(name) && !missing.containsKey(name)) {
					Optional<ImageRecord> image = images.find(name.name(), name.number());
					image.ifPresentOrElse(record -> found.put(name, record.identity() == null ? record.withIdentity(name.name()) : record), () -> missing.put(name, line.line()));
				}
			}
		}
		if (!missing.isEmpty()) {
			String names = missing.entrySet().stream().limit(MOST_NAMED).map(entry -> entry.getKey() + " (line " + entry.getValue() + ")").collect(Collectors.joining(", "));
			throw new IOException("The pair list names " + missing.size() + (missing.size() == 1 ? " image that is" : " images that are") + " not there: " + names
					+ (missing.size() > MOST_NAMED ? ", ..." : "") + ". Import them; a test with fewer pairs would not be comparable.");
		}
		List<Pair> pairs = new ArrayList<>();
		for (Line line : lines) {
			ImageRecord first = found.get(line.first());
			ImageRecord second = found.get(line.second());
			if (first.id() == second.id()) {
				throw new IOException("Line " + line.line() + " of the pair list pairs " + line.first() + " with " + line.second() + ", but both are the same image here.");
			}
			pairs.add(new Pair(first, second, line.same()));
		}
		return new FoldedPairSet(PairSet.of(pairs), lines.stream().mapToInt(Line::fold).toArray());
	}
}
