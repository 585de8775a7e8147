package org.twinlens.dataset.internal.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.Progress;
import org.twinlens.dataset.DatasetCatalogue;
import org.twinlens.dataset.ImageQuery;
import org.twinlens.dataset.ImportReport;
import org.twinlens.dataset.ImportSource;
import org.twinlens.dataset.Split;
import org.twinlens.dataset.SplitRequest;

/** The catalogue in {@code catalogue.db}, the image files in {@code images/}. */
public final class SqliteDatasetCatalogue implements DatasetCatalogue, AutoCloseable {

	private final Database database;
	private final Path imagesFolder;
	private final ImageStore store;

	private SqliteDatasetCatalogue(Path studyFolder) {
		database = new Database(studyFolder.resolve("catalogue.db"));
		imagesFolder = studyFolder.resolve("images");
		store = new ImageStore(imagesFolder);
	}

	/**
	 * Opens the catalogue of a study folder, making or updating it where need be.
	 *
	 * @throws IOException with a sentence when it is damaged, written by a newer version or not to be written
	 */
	public static SqliteDatasetCatalogue open(Path studyFolder) throws IOException {
		SqliteDatasetCatalogue catalogue = new SqliteDatasetCatalogue(studyFolder);
		try {
			Files.createDirectories(catalogue.imagesFolder);
			Schema.migrate(catalogue.database);
			return catalogue;
		} catch (UncheckedIOException e) {
			catalogue.close();
			throw e.getCause();
		} catch (IOException | RuntimeException e) {
			catalogue.close();
			throw e;
		}
	}

	public ImageStore store() {
		return store;
	}

	@Override
	public Summary summary() {
		return database.read(connection -> new Summary( //
				Sql.of("SELECT count(*) FROM image").number(connection), //
				Sql.of("SELECT count(DISTINCT identity) FROM image").number(connection), //
				Sql.of("SELECT count(DISTINCT session) FROM image WHERE session <> ''").number(connection), //
				Sql.of("SELECT count(*) FROM image WHERE identity IS NULL").number(connection)));
	}

	@Override
	public Stream<IdentityCount> identities() {
		return RowStream.of(database, Sql.of("SELECT identity, count(*) FROM image WHERE identity IS NOT NULL GROUP BY identity ORDER BY identity"),
				row -> new IdentityCount(row.getString(1), row.getLong(2)));
	}

	@Override
	public Stream<ImageRecord> images(ImageQuery query) {
		return RowStream.of(database, database.read(connection -> ImageSelection.images(connection, query)), ImageSelection::record);
	}

	@Override
	public long count(ImageQuery query) {
		return database.read(connection -> ImageSelection.count(connection, query).number(connection));
	}

	@Override
	public Optional<ImageRecord> image(long id) {
		return database.read(connection -> Sql.of("SELECT " + ImageSelection.COLUMNS + " FROM image WHERE id = ?", id).first(connection, ImageSelection::record));
	}

	@Override
	public Optional<ImageRecord> imageByHash(String hash) {
		return database.read(connection -> Sql.of("SELECT " + ImageSelection.COLUMNS + " FROM image WHERE hash = ?", hash).first(connection, ImageSelection::record));
	}

	@Override
	public Optional<ImageRecord> imageBySource(String pathEnd) {
		return database.read(connection -> SourceSearch.find(connection, pathEnd));
	}

	@Override
	public byte[] bytes(ImageRecord image) throws IOException {
		return store.read(image);
	}

	@Override
	public List<String> provenance(ImageRecord image) {
		return database.read(connection -> SourceSearch.provenance(connection, image.id()));
	}

	@Override
	public ImportReport add(ImportSource source, Progress progress) throws IOException {
		return new ImportBatch(database, store, imagesFolder).run(source, progress);
	}

	@Override
	public Split createSplit(SplitRequest request, Progress progress) {
		return database.write("The split could not be saved", connection -> {
			new SplitMaker(connection, request, progress).make();
			return SplitTable.find(connection, request.name()).orElseThrow();
		});
	}

	@Override
	public List<Split> splits() {
		return database.read(SplitTable::all);
	}

	@Override
	public Optional<Split> split(String name) {
		return database.read(connection -> SplitTable.find(connection, name));
	}

	@Override
	public String fingerprint() {
		MessageDigest digest = sha256();
		try (Stream<String> lines = RowStream.of(database, Sql.of("SELECT hash, identity FROM image ORDER BY hash"), row -> line(row.getString(1), row.getString(2)))) {
			lines.forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static String line(String hash, String identity) {
		return hash + " " + (identity == null ? "" : identity) + "\n";
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java has SHA-256.", e);
		}
	}

	@Override
	public void close() {
		database.close();
	}
}
