package org.twinlens.dataset.internal.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.Part;
import org.twinlens.core.Progress;
import org.twinlens.core.image.Picture;
import org.twinlens.dataset.CatalogueListener;
import org.twinlens.dataset.CatalogueListener.Change;
import org.twinlens.dataset.DatasetCatalogue;
import org.twinlens.dataset.Edits;
import org.twinlens.dataset.Erasure;
import org.twinlens.dataset.ImageDetails;
import org.twinlens.dataset.ImageQuery;
import org.twinlens.dataset.ImportReport;
import org.twinlens.dataset.ImportSource;
import org.twinlens.dataset.Split;
import org.twinlens.dataset.SplitRequest;
import org.twinlens.dataset.audit.Audits;
import org.twinlens.dataset.internal.image.ImageDecoder;
import org.twinlens.dataset.leak.LeakGate;

/** The catalogue in {@code catalogue.db}, the image files in {@code images/}. */
public final class SqliteDatasetCatalogue implements DatasetCatalogue, AutoCloseable {

	private final Database database;
	private final Path imagesFolder;
	private final ImageStore store;
	private final Listeners listeners = new Listeners();
	private final Edits edits;
	private final Audits audits;
	private final LeakGate leakGate;
	private final Erasure erasure;

	private SqliteDatasetCatalogue(Path studyFolder) {
		database = new Database(studyFolder.resolve("catalogue.db"));
		imagesFolder = studyFolder.resolve("images");
		store = new ImageStore(imagesFolder);
		edits = new SqliteEdits(database, listeners, new Cropping(this, new ImportBatch(database, store, imagesFolder)));
		audits = new SqliteAudits(database, store, listeners);
		leakGate = new SqliteLeakGate(database, audits, listeners);
		erasure = new SqliteErasure(database, store, listeners);
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

	public Edits edits() {
		return edits;
	}

	public Audits audits() {
		return audits;
	}

	public LeakGate leakGate() {
		return leakGate;
	}

	public Erasure erasure() {
		return erasure;
	}

	@Override
	public void addListener(CatalogueListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeListener(CatalogueListener listener) {
		listeners.remove(listener);
	}

	@Override
	public Summary summary() {
		return database.read(connection -> new Summary( //
				Sql.of("SELECT count(*) FROM image WHERE excluded IS NULL").number(connection), //
				Sql.of("SELECT count(DISTINCT identity) FROM image WHERE excluded IS NULL").number(connection), //
				Sql.of("SELECT count(DISTINCT session) FROM image WHERE session <> '' AND excluded IS NULL").number(connection), //
				Sql.of("SELECT count(*) FROM image WHERE identity IS NULL AND excluded IS NULL").number(connection), //
				Sql.of("SELECT count(*) FROM image WHERE excluded IS NOT NULL").number(connection)));
	}

	@Override
	public Stream<IdentityCount> identities() {
		return RowStream.of(database, Sql.of("SELECT identity, sum(excluded IS NULL), sum(excluded IS NOT NULL) FROM image WHERE identity IS NOT NULL GROUP BY identity ORDER BY identity"),
				row -> new IdentityCount(row.getString(1), row.getLong(2), row.getLong(3)));
	}

	@Override
	public List<SessionCount> sessions() {
		return database.read(connection -> Sql.of("SELECT session, count(*) FROM image WHERE session <> '' AND excluded IS NULL GROUP BY session ORDER BY session").list(connection,
				row -> new SessionCount(row.getString(1), row.getLong(2))));
	}

	@Override
	public Stream<ImageRecord> images(ImageQuery query) {
		return RowStream.of(database, database.read(connection -> ImageSelection.images(connection, query)), ImageSelection::record);
	}

	@Override
	public long[] ids(ImageQuery query) {
		return database.read(connection -> ImageSelection.ids(connection, query).numbers(connection));
	}

	@Override
	public List<ImageRecord> images(long[] ids) {
		return database.read(connection -> inOrder(ids, Sql.of("SELECT " + ImageSelection.COLUMNS + " FROM image WHERE id IN (SELECT value FROM json_each(?))", Json.of(ids))
				.list(connection, ImageSelection::record), ImageRecord::id));
	}

	@Override
	public List<ImageDetails> details(long[] ids) {
		return database.read(connection -> inOrder(ids,
				Sql.of("SELECT " + ImageSelection.DETAILS + ImageSelection.DETAILS_FROM + " WHERE image.id IN (SELECT value FROM json_each(?))", Json.of(ids)).list(connection,
						ImageSelection::details),
				details -> details.image().id()));
	}

	private static <T> List<T> inOrder(long[] ids, List<T> found, Function<T, Long> id) {
		Map<Long, T> byId = found.stream().collect(Collectors.toMap(id, each -> each));
		return Arrays.stream(ids).mapToObj(byId::get).filter(Objects::nonNull).toList();
	}

	@Override
	public Map<String, Part> parts(long image) {
		Map<String, Part> parts = new TreeMap<>();
		database.read(connection -> Sql.of("SELECT split.name, split_image.part FROM split_image JOIN split ON split.id = split_image.split WHERE split_image.image = ?", image)
				.list(connection, row -> parts.put(row.getString(1), Part.valueOf(row.getString(2)))));
		return parts;
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
	public Picture picture(ImageRecord image) throws IOException {
		byte[] bytes = bytes(image);
		try {
			return ImageDecoder.picture(bytes);
		} catch (IOException e) {
			throw new IOException("The image " + describe(image) + " cannot be read. " + e.getMessage(), e);
		}
	}

	private static String describe(ImageRecord image) {
		return image.name() + (image.identity() == null ? "" : " of " + image.identity()) + " (number " + image.id() + ")";
	}

	@Override
	public List<String> provenance(ImageRecord image) {
		return database.read(connection -> SourceSearch.provenance(connection, image.id()));
	}

	@Override
	public ImportReport add(ImportSource source, Progress progress) throws IOException {
		ImportReport report = new ImportBatch(database, store, imagesFolder).run(source, progress);
		listeners.tell(Change.IMAGES);
		return report;
	}

	@Override
	public ImportReport rehearse(ImportSource source, Progress progress) throws IOException {
		return new ImportBatch(database, store, imagesFolder).rehearse(source, progress);
	}

	@Override
	public Split createSplit(SplitRequest request, Progress progress) {
		Split split = database.write("The split could not be saved", connection -> {
			new SplitMaker(connection, request, progress).make();
			return SplitTable.find(connection, request.name()).orElseThrow();
		});
		listeners.tell(Change.SPLITS);
		return split;
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
		try (Stream<String> lines = RowStream.of(database, Sql.of("SELECT hash, identity FROM image WHERE excluded IS NULL ORDER BY hash"), row -> line(row.getString(1), row.getString(2)))) {
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
