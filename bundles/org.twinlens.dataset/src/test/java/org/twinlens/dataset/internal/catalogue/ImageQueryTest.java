package org.twinlens.dataset.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Part;
import org.twinlens.dataset.DatasetCatalogue.SessionCount;
import org.twinlens.dataset.ImageDetails;
import org.twinlens.dataset.ImageQuery;
import org.twinlens.dataset.ImageQuery.Exclusion;
import org.twinlens.dataset.ImageQuery.Order;
import org.twinlens.dataset.audit.Quality;
import org.twinlens.dataset.audit.QualityFlag;
import org.twinlens.dataset.audit.QualityThresholds;

class ImageQueryTest {

	@TempDir
	private Path folder;
	private Database database;
	private SqliteDatasetCatalogue catalogue;

	@BeforeEach
	void fill() throws IOException {
		catalogue = SqliteDatasetCatalogue.open(folder);
		database = new Database(folder.resolve("catalogue.db"));
		database.write("", connection -> {
			image(connection, 1, "Anna", "s1", "z.png", 100, 100, null);
			image(connection, 2, "Anna", "s2", "a_1.png", 20, 90, null);
			image(connection, 3, "Ben", "s1", "m.png", 50, 50, null);
			image(connection, 4, null, "", "m.png", 60, 60, null);
			image(connection, 5, "Ben", "s1", "100%.png", 10, 10, "two faces");
			quality(connection, 1, 500, 120, 60, 7);
			quality(connection, 2, 10, 30, 25, 7);
			quality(connection, 3, 90, 240, 10, 8);
			Sql.of("INSERT INTO near_duplicate (image, duplicates) VALUES (1, 1), (3, 1), (2, 2), (5, 2)").update(connection);
			Sql.of("INSERT INTO split (id, name, kind, seed, train, calibration, test_groups, created) VALUES (9, 'x', 'IDENTITY_DISJOINT', 1, 0.5, 0, '[]', '2026-01-01T00:00:00Z')")
					.update(connection);
			Sql.of("INSERT INTO split_image (split, image, part) VALUES (9, 1, 'TRAIN'), (9, 2, 'TRAIN'), (9, 3, 'TEST'), (9, 5, 'TEST')").update(connection);
			return null;
		});
	}

	private static void image(java.sql.Connection connection, int id, String identity, String session, String name, int width, int height, String excluded) throws java.sql.SQLException {
		new Sql("INSERT INTO image (id, hash, identity, session, name, width, height, format, bytes, excluded) VALUES (?, ?, ?, ?, ?, ?, ?, 'png', 99, ?)",
				Arrays.asList(id, "%064x".formatted(id), identity, session, name, width, height, excluded)).update(connection);
	}

	private static void quality(java.sql.Connection connection, int id, double sharpness, double brightness, double contrast, long hash) throws java.sql.SQLException {
		Sql.of("INSERT INTO quality (image, sharpness, brightness, contrast, red, green, blue, perceptual, pixels, thumbnail) VALUES (?, ?, ?, ?, 1, 2, 3, ?, 'p', zeroblob(256))", id, sharpness, brightness, contrast, hash)
				.update(connection);
	}

	@AfterEach
	void close() {
		database.close();
		catalogue.close();
	}

	private void gives(ImageQuery query, long... ids) {
		assertArrayEquals(ids, catalogue.ids(query), () -> Arrays.toString(catalogue.ids(query)));
		assertEquals(ids.length, catalogue.count(query));
		try (var images = catalogue.images(query)) {
			assertArrayEquals(ids, images.mapToLong(ImageRecord::id).toArray());
		}
	}

	@Test
	void conditionsHoldTogether() {
		gives(ImageQuery.ALL, 4, 1, 2, 3);
		gives(ImageQuery.ALL.withIdentity("Anna"), 1, 2);
		gives(ImageQuery.ALL.withIdentity("Anna").withSession("s2"), 2);
		gives(ImageQuery.ALL.withLabelled(false), 4);
		gives(ImageQuery.ALL.withExcluded(Exclusion.ONLY), 5);
		gives(ImageQuery.ALL.withSession("s1").withExcluded(Exclusion.SHOWN_TOO), 1, 5, 3);
		gives(ImageQuery.ALL.withSplit("x"), 1, 2, 3);
		gives(ImageQuery.ALL.withPart("x", Part.TEST), 3);
		gives(ImageQuery.ALL.withPart("x", Part.TEST).withExcluded(Exclusion.SHOWN_TOO), 5, 3);
		gives(ImageQuery.ALL.withGroup(1), 1, 3);
		gives(ImageQuery.ALL.withGroup(3));
		gives(ImageQuery.ALL.withDuplicated().withExcluded(Exclusion.SHOWN_TOO), 1, 2, 5, 3);
		gives(ImageQuery.ALL.withDuplicated(), 1, 3);
		assertThrows(IllegalArgumentException.class,
				() -> new ImageQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(Part.TEST), Optional.empty()));
	}

	@Test
	void flagsAreThoseOfTheThresholds() {
		for (QualityFlag flag : QualityFlag.values()) {
			long[] flagged = catalogue.details(catalogue.ids(ImageQuery.ALL)).stream()
					.filter(image -> image.quality().isPresent() && QualityThresholds.flags(image.quality().get(), image.image().width(), image.image().height()).contains(flag))
					.mapToLong(image -> image.image().id()).toArray();
			gives(ImageQuery.ALL.withFlag(flag), flagged);
		}
		gives(ImageQuery.ALL.withFlag(QualityFlag.BLURRED), 2);
		gives(ImageQuery.ALL.withFlag(QualityFlag.DARK), 2);
		gives(ImageQuery.ALL.withFlag(QualityFlag.BRIGHT), 3);
		gives(ImageQuery.ALL.withFlag(QualityFlag.LOW_CONTRAST), 3);
		gives(ImageQuery.ALL.withFlag(QualityFlag.SMALL), 2);
	}

	@Test
	void wordsAreFoundAnywhere() {
		gives(ImageQuery.ALL.withText("ann"), 1, 2);
		gives(ImageQuery.ALL.withText(" ANN  a_1 "), 2);
		gives(ImageQuery.ALL.withText("s1 m.p"), 3);
		gives(ImageQuery.ALL.withText("%"));
		gives(ImageQuery.ALL.withText("_"), 2);
		gives(ImageQuery.ALL.withText("\\"));
		gives(ImageQuery.ALL.withText("100%").withExcluded(Exclusion.SHOWN_TOO), 5);
		gives(ImageQuery.ALL.withText("' OR 1=1 --"));
		gives(ImageQuery.ALL.withText("  "), 4, 1, 2, 3);
	}

	@Test
	void ordersAreThoseAskedFor() {
		gives(ImageQuery.ALL.withOrder(Order.NAME), 2, 3, 4, 1);
		gives(ImageQuery.ALL.withOrder(Order.SIZE), 2, 3, 4, 1);
		gives(ImageQuery.ALL.withOrder(Order.SHARPNESS), 2, 3, 1, 4);
		gives(ImageQuery.ALL.withOrder(Order.BRIGHTNESS), 2, 1, 3, 4);
		gives(ImageQuery.ALL.withOrder(Order.CONTRAST), 3, 2, 1, 4);
		gives(ImageQuery.ALL.withOrder(Order.DUPLICATES), 1, 3, 2, 4);
		gives(ImageQuery.ALL.withOrder(Order.NEWEST), 4, 3, 2, 1);
		gives(ImageQuery.ALL.withPart("x", Part.TRAIN).withFlag(QualityFlag.DARK).withGroup(2).withOrder(Order.BRIGHTNESS), 2);
	}

	@Test
	void imagesAreGivenByTheirIds() {
		assertEquals(List.of(3L, 5L, 3L), catalogue.images(new long[] { 3, 77, 5, 3 }).stream().map(ImageRecord::id).toList());
		List<ImageDetails> details = catalogue.details(new long[] { 5, 4, 2 });
		assertEquals(Optional.of("two faces"), details.get(0).excluded());
		assertEquals(Optional.empty(), details.get(0).quality());
		assertEquals(Optional.of(2L), details.get(0).group());
		assertEquals(Optional.empty(), details.get(1).group());
		assertEquals(Optional.of(new Quality(10, 30, 25, 1, 2, 3, 7, "p")), details.get(2).quality());
		assertEquals("png", details.get(2).format());
		assertEquals(99, details.get(2).bytes());
		assertEquals(List.of(), catalogue.details(new long[0]));
	}

	@Test
	void sessionsAndPartsAreListed() {
		assertEquals(List.of(new SessionCount("s1", 2), new SessionCount("s2", 1)), catalogue.sessions());
		assertEquals(Map.of("x", Part.TRAIN), catalogue.parts(1));
		assertEquals(Map.of(), catalogue.parts(4));
	}
}
