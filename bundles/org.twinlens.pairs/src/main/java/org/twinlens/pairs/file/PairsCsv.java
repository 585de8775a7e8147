package org.twinlens.pairs.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.twinlens.core.AtomicFile;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Pair;
import org.twinlens.core.PairSet;
import org.twinlens.core.PairSetBuilder;
import org.twinlens.pairs.internal.CsvReader;

/**
 * Pair sets as comma-separated values in UTF-8: columns {@code first}, {@code second} (SHA-256 of the image files, so that a list travels between studies), {@code same}
 * (1 or 0), {@code first_identity}, {@code second_identity} (for people; the label is {@code same}). A comment before them, a {@code #} and JSON, tells where the pairs
 * come from and how many there are. Other files with these first three columns, in any order, can be read too.
 */
public final class PairsCsv {

	private static final List<String> COLUMNS = List.of("first", "second", "same", "first_identity", "second_identity");

	private PairsCsv() {
	}

	/**
	 * Writes or replaces a file, whole or not at all.
	 *
	 * @throws IllegalArgumentException when a pair is of one image, which could not be read back
	 */
	public static void write(Path file, PairOrigin origin, PairSet pairs) throws IOException {
		AtomicFile.write(file, out -> {
			Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder()));
			writer.write("# " + new PairHeader(origin, pairs).json() + "\n" + String.join(",", COLUMNS) + "\n");
			List<String> identities = pairs.images().stream().map(PairsCsv::identity).toList();
			for (int i = 0; i < pairs.size(); i++) {
				ImageRecord first = pairs.images().get(pairs.first(i));
				ImageRecord second = pairs.images().get(pairs.second(i));
				if (first.hash().equals(second.hash())) {
					throw new IllegalArgumentException("Pair " + (i + 1) + " pairs the image " + first.name() + " with itself.");
				}
				writer.append(first.hash()).append(',').append(second.hash()).append(pairs.same(i) ? ",1," : ",0,").append(identities.get(pairs.first(i)))
						.append(',').append(identities.get(pairs.second(i))).append('\n');
			}
			writer.flush();
		});
	}

	private static String identity(ImageRecord image) {
		return image.identity() == null ? "" : CsvReader.quote(image.identity());
	}

	/**
	 * @param images finds an image by its hash
	 * @throws IOException naming the line that is wrong, the image that is not there, or the number of pairs missing from the file
	 */
	public static StoredPairs read(Path file, Function<String, Optional<ImageRecord>> images) throws IOException {
		String source = file.getFileName().toString();
		try (CsvReader reader = new CsvReader(Files.newBufferedReader(file), source)) {
			Optional<PairHeader> header = header(reader);
			PairRows rows = new PairRows(reader, images);
			PairSetBuilder pairs = new PairSetBuilder();
			for (Optional<Pair> pair = rows.next(); pair.isPresent(); pair = rows.next()) {
				pairs.add(pair.get());
			}
			PairSet set = pairs.build();
			if (header.isPresent()) {
				header.get().check(set, source);
			}
			if (set.size() == 0) {
				throw new IOException(source + " lists no pairs.");
			}
			return new StoredPairs(header.map(PairHeader::origin), set);
		}
	}

	/** Where a file's pairs come from and how many there are, from its first line alone; nothing when it does not tell. */
	static Optional<PairHeader> header(Path file) throws IOException {
		try (CsvReader reader = new CsvReader(Files.newBufferedReader(file), file.getFileName().toString())) {
			return header(reader);
		}
	}

	private static Optional<PairHeader> header(CsvReader reader) throws IOException {
		Optional<PairHeader> header = Optional.empty();
		for (String comment = reader.comment(); comment != null; comment = reader.comment()) {
			if (comment.startsWith("{")) {
				header = Optional.of(PairHeader.parse(comment, reader));
			}
		}
		return header;
	}

	/** The records of a file as pairs. */
	private static final class PairRows {

		private final CsvReader reader;
		private final Function<String, Optional<ImageRecord>> images;
		private final Map<String, ImageRecord> found = new HashMap<>();
		private final List<String> columns;

		PairRows(CsvReader reader, Function<String, Optional<ImageRecord>> images) throws IOException {
			this.reader = reader;
			this.images = images;
			List<String> names = reader.record();
			if (names == null || !names.containsAll(COLUMNS.subList(0, 3))) {
				throw reader.error("the column names \"first\", \"second\" and \"same\" were expected.");
			}
			this.columns = names;
		}

		Optional<Pair> next() throws IOException {
			List<String> fields = reader.record();
			if (fields == null) {
				return Optional.empty();
			}
			if (fields.size() != columns.size()) {
				throw reader.error("it has " + fields.size() + " fields instead of " + columns.size() + ".");
			}
			ImageRecord first = image("first", fields);
			ImageRecord second = image("second", fields);
			if (first.id() == second.id()) {
				throw reader.error("it pairs the image " + first.name() + " with itself.");
			}
			return Optional.of(new Pair(first, second, label(fields)));
		}

		private boolean label(List<String> fields) throws IOException {
			String label = fields.get(columns.indexOf("same"));
			if (!label.equals("1") && !label.equals("0")) {
				throw reader.error("\"same\" must be 1 or 0, not " + PairHeader.excerpt(label) + ".");
			}
			return label.equals("1");
		}

		private ImageRecord image(String column, List<String> fields) throws IOException {
			String hash = fields.get(columns.indexOf(column));
			ImageRecord known = found.get(hash);
			if (known != null) {
				return known;
			}
			if (!hash.matches("[0-9a-f]{64}")) {
				throw reader.error("\"" + column + "\" must be a SHA-256 of 64 hexadecimal digits, not " + PairHeader.excerpt(hash) + ".");
			}
			int identity = columns.indexOf(column + "_identity");
			String whose = identity < 0 || fields.get(identity).isEmpty() ? "" : " of " + PairHeader.excerpt(fields.get(identity));
			ImageRecord image = images.apply(hash)
					.orElseThrow(() -> reader.error("the image " + hash + whose + " is not there. Import it; a test with fewer pairs would not be comparable."));
			found.put(hash, image);
			return image;
		}
	}
}
