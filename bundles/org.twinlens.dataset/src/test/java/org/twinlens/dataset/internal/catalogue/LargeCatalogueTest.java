package org.twinlens.dataset.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Part;
import org.twinlens.core.Progress;
import org.twinlens.dataset.DatasetCatalogue.Summary;
import org.twinlens.dataset.ImageQuery;
import org.twinlens.dataset.Split;
import org.twinlens.dataset.SplitRequest;
import org.twinlens.dataset.internal.tree.EndFirst;

/** 100,000 images of 5,000 identities in 20 sessions, every hundredth unlabelled. */
class LargeCatalogueTest {

	private static final int IMAGES = 100_000;
	private static final Optional<String> ANY = Optional.empty();

	@TempDir
	private static Path folder;
	private static Database database;
	private static SqliteDatasetCatalogue catalogue;

	@BeforeAll
	static void fill() throws IOException {
		database = new Database(folder.resolve("catalogue.db"));
		Schema.migrate(database);
		database.write("", connection -> {
			Sql.of("INSERT INTO origin (id, description) VALUES (1, 'made')").update(connection);
			try (PreparedStatement image = connection
					.prepareStatement("INSERT INTO image (hash, identity, session, name, width, height, format, bytes) VALUES (?, ?, ?, ?, 100, 100, 'png', 999)");
					PreparedStatement source = connection.prepareStatement("INSERT INTO source (image, origin, path_end_first, imported) VALUES (?, 1, ?, '')")) {
				for (int i = 0; i < IMAGES; i++) {
					String identity = "p%04d".formatted(i * 7919L % 5000);
					Sql.bind(image, java.util.Arrays.asList("%064x".formatted(i * 40_503L % 1_000_003), i % 100 == 0 ? null : identity, "s" + i % 20, i + ".png"));
					image.executeUpdate();
					Sql.bind(source, List.of(i + 1, EndFirst.of(identity + "/" + i + ".png")));
					source.executeUpdate();
				}
			}
			return null;
		});
		catalogue = SqliteDatasetCatalogue.open(folder);
		catalogue.createSplit(SplitRequest.byDefault(5), Progress.NONE);
	}

	@AfterAll
	static void close() {
		catalogue.close();
		database.close();
	}

	@Test
	void countsAreRight() {
		assertEquals(new Summary(IMAGES, 4950, 20, 1000), catalogue.summary());
		assertEquals(5000, catalogue.count(new ImageQuery(ANY, Optional.of("s3"), ANY, Optional.empty(), Optional.empty())));
		assertEquals(20, catalogue.count(ImageQuery.ofIdentity("p0001")));
		assertEquals(99_000, catalogue.count(ImageQuery.ofLabelled()));
		Split split = catalogue.split("default").orElseThrow();
		assertEquals(2970, split.train().identities());
		assertEquals(99_000, split.train().images() + split.calibration().images() + split.test().images());
		assertEquals(split.test().images(), catalogue.count(ImageQuery.ofPart("default", Part.TEST)));
	}

	@Test
	void imagesComeInOrder() {
		try (Stream<ImageRecord> images = catalogue.images(ImageQuery.ofPart("default", Part.CALIBRATION))) {
			String[] last = { "" };
			assertEquals(catalogue.count(ImageQuery.ofPart("default", Part.CALIBRATION)), images.peek(image -> {
				String key = image.identity() + "\0" + image.session() + "\0" + image.name();
				assertTrue(last[0].compareTo(key) < 0);
				last[0] = key;
			}).count());
		}
	}

	@Test
	void onlyWhatIsConsumedIsRead() {
		AtomicInteger read = new AtomicInteger();
		Sql all = database.read(connection -> ImageSelection.images(connection, ImageQuery.ALL));
		try (Stream<ImageRecord> images = RowStream.of(database, all, row -> {
			read.incrementAndGet();
			return ImageSelection.record(row);
		})) {
			assertEquals(10, images.limit(10).count());
		}
		assertEquals(10, read.get());
	}

	@Test
	void streamsGiveTheirConnectionBack() {
		for (int i = 0; i < 2000; i++) {
			try (Stream<ImageRecord> images = catalogue.images(ImageQuery.ALL)) {
				assertTrue(images.findFirst().isPresent());
			}
		}
		for (int i = 0; i < 2000; i++) { // consumed to the end without being closed
			assertEquals(20, catalogue.images(ImageQuery.ofIdentity("p0001")).count());
		}
		assertEquals(IMAGES, catalogue.summary().images());
	}

	static List<ImageQuery> queries() {
		Optional<String> identity = Optional.of("p0001");
		Optional<String> session = Optional.of("s3");
		return List.of(ImageQuery.ALL, ImageQuery.ofIdentity("p0001"), ImageQuery.ofLabelled(), ImageQuery.ofPart("default", Part.TEST),
				ImageQuery.ALL.withExcluded(ImageQuery.Exclusion.SHOWN_TOO), ImageQuery.ofIdentity("p0001").withExcluded(ImageQuery.Exclusion.ONLY),
				new ImageQuery(ANY, session, ANY, Optional.empty(), Optional.empty()), new ImageQuery(identity, session, ANY, Optional.empty(), Optional.empty()),
				new ImageQuery(ANY, ANY, ANY, Optional.empty(), Optional.of(false)), new ImageQuery(ANY, session, ANY, Optional.empty(), Optional.of(true)),
				new ImageQuery(identity, ANY, Optional.of("default"), Optional.of(Part.TRAIN), Optional.empty()),
				new ImageQuery(ANY, session, Optional.of("default"), Optional.of(Part.TRAIN), Optional.of(true)));
	}

	/** No query sorts, and none goes through all rows but in an index's order. */
	@ParameterizedTest
	@MethodSource("queries")
	void imagesAreListedInAnIndexsOrder(ImageQuery query) {
		assertIndexed(database.read(connection -> ImageSelection.images(connection, query)));
	}

	@ParameterizedTest
	@MethodSource("queries")
	void countingUsesIndexes(ImageQuery query) {
		assertIndexed(database.read(connection -> ImageSelection.count(connection, query)));
	}

	@Test
	void searchingByTheEndOfThePathUsesTheIndex() {
		assertIndexed(Sql.of("SELECT image FROM source WHERE path_end_first >= ? AND path_end_first < ?", "a", "b"));
		List<String> plan = plan(Sql.of(SourceSearch.BY_END, "a", "b"));
		assertTrue(plan.stream().anyMatch(step -> step.startsWith("SEARCH source USING") && step.contains("path_end_first>?")), plan.toString());
	}

	private static void assertIndexed(Sql sql) {
		List<String> plan = plan(sql);
		for (String step : plan) {
			assertFalse(step.contains("TEMP B-TREE"), plan.toString());
			assertTrue(step.contains("INDEX") || step.contains("PRIMARY KEY"), plan.toString());
		}
	}

	private static List<String> plan(Sql sql) {
		return database.read(connection -> new Sql("EXPLAIN QUERY PLAN " + sql.text(), sql.values()).list(connection, row -> row.getString("detail")));
	}
}
