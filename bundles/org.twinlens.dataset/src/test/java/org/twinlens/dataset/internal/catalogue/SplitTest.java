package org.twinlens.dataset.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Part;
import org.twinlens.core.Progress;
import org.twinlens.dataset.ImageQuery;
import org.twinlens.dataset.ImportReport;
import org.twinlens.dataset.Split;
import org.twinlens.dataset.Split.PartCount;
import org.twinlens.dataset.SplitRequest;
import org.twinlens.dataset.SplitRequest.Kind;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SplitTest {

	@TempDir
	private Path folder;
	private SqliteDatasetCatalogue catalogue;

	@BeforeEach
	void open() throws IOException {
		catalogue = SqliteDatasetCatalogue.open(folder);
		ListedImages source = new ListedImages("a").image(1000, "unlabelled.png", null);
		for (int i = 0; i < 40; i++) {
			source.image(i, i + ".png", "g" + i % 2 + "/p" + i % 10);
		}
		catalogue.add(source, Progress.NONE);
	}

	@AfterEach
	void close() {
		catalogue.close();
	}

	@Test
	void dividesTheLabelledImagesByIdentity() {
		Split split = create("default", Kind.IDENTITY_DISJOINT, 1, 0.6, 0.2);
		assertEquals(new PartCount(24, 6), split.train());
		assertEquals(new PartCount(8, 2), split.calibration());
		assertEquals(new PartCount(8, 2), split.test());
		assertFalse(split.leaks());
		assertEquals(List.of(split), catalogue.splits());
		assertEquals(split, catalogue.split("default").orElseThrow());
	}

	@Test
	void imageLevelDividesImagesAndSaysThatItLeaks() {
		Split split = create("seed", Kind.IMAGE_LEVEL_LEAKING, 1, 0.75, 0);
		assertEquals(30, split.train().images());
		assertEquals(new PartCount(0, 0), split.calibration());
		assertEquals(10, split.test().images());
		assertTrue(split.train().identities() + split.test().identities() > 10);
		assertTrue(split.leaks());
	}

	@Test
	void testGroupsLieInTheTestPart() {
		Split split = catalogue.createSplit(new SplitRequest("x", Kind.IDENTITY_DISJOINT, 3, 0.6, 0.4, List.of("g1/")), Progress.NONE);
		assertEquals(new PartCount(20, 5), split.test());
		assertTrue(identities("x", Part.TEST).stream().allMatch(identity -> identity.startsWith("g1/")));
		Split one = catalogue.createSplit(new SplitRequest("y", Kind.IDENTITY_DISJOINT, 3, 0.5, 0.5, List.of("g1/p1")), Progress.NONE);
		assertEquals(new PartCount(4, 1), one.test());
		assertEquals(Set.of("g1/p1"), identities("y", Part.TEST));
		assertEquals(List.of("g1/p1"), catalogue.split("y").orElseThrow().request().testGroups());
	}

	@Test
	void aTestGroupNobodyBelongsToIsAnError() {
		assertThrows(IllegalArgumentException.class, () -> catalogue.createSplit(new SplitRequest("x", Kind.IDENTITY_DISJOINT, 3, 0.6, 0.4, List.of("G1/")), Progress.NONE));
		assertEquals(List.of(), catalogue.splits());
	}

	@Test
	void laterImportsDoNotChangeASplit() throws IOException {
		Split split = create("default", Kind.IDENTITY_DISJOINT, 1, 0.6, 0.2);
		catalogue.add(new ListedImages("b").image(500, "500.png", "g0/p0").image(501, "501.png", "new"), Progress.NONE);
		assertEquals(split, catalogue.split("default").orElseThrow());
	}

	@Test
	void aSplitOfTheSameNameIsReplaced() {
		create("default", Kind.IDENTITY_DISJOINT, 1, 0.6, 0.2);
		Split split = create("default", Kind.IDENTITY_DISJOINT, 2, 0.5, 0);
		assertEquals(List.of(split), catalogue.splits());
		assertEquals(40, split.train().images() + split.test().images());
	}

	@Test
	void cancellingKeepsTheSplitThatWasThere() {
		Split split = create("default", Kind.IDENTITY_DISJOINT, 1, 0.6, 0.2);
		Progress cancelled = new Progress() {
			@Override
			public void report(String task, long done, long total) {
				// not of interest
			}

			@Override
			public boolean isCancelled() {
				return true;
			}
		};
		assertThrows(CancellationException.class, () -> catalogue.createSplit(new SplitRequest("default", Kind.IDENTITY_DISJOINT, 9, 0.5, 0, List.of()), cancelled));
		assertEquals(List.of(split), catalogue.splits());
	}

	@Test
	void anUnknownSplitIsASentence() {
		assertEquals("There is no split \"x\" in the study. None has been drawn yet.",
				assertThrows(IllegalArgumentException.class, () -> catalogue.count(ImageQuery.ofPart("x", Part.TEST))).getMessage());
		create("a", Kind.IDENTITY_DISJOINT, 1, 0.6, 0.2);
		assertEquals("There is no split \"x\" in the study. There is \"a\".",
				assertThrows(IllegalArgumentException.class, () -> catalogue.images(ImageQuery.ofPart("x", Part.TEST))).getMessage());
	}

	@Test
	void aSourceMayPrescribeTheParts() throws IOException {
		ListedImages manifest = new ListedImages("m").image(200, "a.png", "ann", "", Part.TRAIN).image(201, "b.png", "ann", "", Part.TRAIN)
				.image(202, "c.png", "bea", "", Part.TEST).image(203, "d.png", "carl", "", null);
		catalogue.add(manifest, Progress.NONE);
		Split split = catalogue.split("manifest").orElseThrow();
		assertEquals(new SplitRequest("manifest", Kind.IDENTITY_DISJOINT, 0, 0.5, 0, List.of()), split.request());
		assertEquals(List.of(new PartCount(2, 1), new PartCount(0, 0), new PartCount(1, 1)), List.of(split.train(), split.calibration(), split.test()));
		catalogue.add(manifest, Progress.NONE);
		assertEquals(1, catalogue.splits().size());
	}

	@Test
	void whatAnotherSourcePrescribesIsAnotherSplit() throws IOException {
		catalogue.add(new ListedImages("m").image(200, "a.png", "ann", "", Part.TRAIN), Progress.NONE);
		Split first = catalogue.split("manifest").orElseThrow();
		catalogue.add(new ListedImages("n").image(200, "a.png", "ann", "", Part.TEST).image(201, "b.png", "ann", "", Part.TRAIN), Progress.NONE);
		assertEquals(first, catalogue.split("manifest").orElseThrow());
		Split second = catalogue.split("manifest-2").orElseThrow();
		assertTrue(second.leaks());
		assertEquals(0.5, second.request().train());
	}

	@Test
	void aPictureInTwoPartsStaysInTheFirst() throws IOException {
		ImportReport report = catalogue.add(new ListedImages("m").image(200, "a.png", "ann", "", Part.TRAIN).image(200, "b.png", "ann", "", Part.TEST), Progress.NONE);
		assertEquals("b.png", report.refused().get(0).path());
		assertEquals(1, catalogue.count(ImageQuery.ofPart("manifest", Part.TRAIN)));
		assertEquals(0, catalogue.count(ImageQuery.ofPart("manifest", Part.TEST)));
	}

	/** Whatever the order the images came in: a partition, no identity in two parts, and the same each time. */
	@Property(tries = 25)
	void isAPartitionIndependentOfTheOrderOfImport(@ForAll long seed, @ForAll @IntRange(min = 3, max = 30) int identities, @ForAll Kind kind) throws IOException {
		Map<Part, Set<String>> first = drawn(seed, identities, kind, 1);
		Map<Part, Set<String>> second = drawn(seed, identities, kind, 2);
		assertEquals(first, second);
		List<String> all = first.values().stream().flatMap(Set::stream).toList();
		assertEquals(identities * 3, all.size());
		assertEquals(identities * 3, new HashSet<>(all).size());
		if (kind == Kind.IDENTITY_DISJOINT) {
			Map<String, Set<Part>> parts = first.entrySet().stream().flatMap(e -> e.getValue().stream().map(image -> Map.entry(image.split(" ")[0], e.getKey())))
					.collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
			assertTrue(parts.values().stream().allMatch(of -> of.size() == 1));
		}
	}

	private static Map<Part, Set<String>> drawn(long seed, int identities, Kind kind, int order) throws IOException {
		Path file = Files.createTempFile("split", ".db");
		try (Database database = new Database(file)) {
			Schema.migrate(database);
			List<Integer> numbers = new ArrayList<>();
			for (int i = 0; i < identities * 3; i++) {
				numbers.add(i);
			}
			Collections.shuffle(numbers, new Random(order));
			return database.write("", connection -> {
				for (int number : numbers) {
					Sql.of("INSERT INTO image (hash, identity, name, width, height, format, bytes) VALUES (?, ?, ?, 1, 1, 'png', 1)", "%064x".formatted(number),
							"p" + number % identities, number + ".png").update(connection);
				}
				new SplitMaker(connection, new SplitRequest("x", kind, seed, 0.5, 0.25, List.of()), Progress.NONE).make();
				Map<Part, Set<String>> parts = new EnumMap<>(Part.class);
				for (Part part : Part.values()) {
					parts.put(part, new TreeSet<>(ImageSelection.images(connection, ImageQuery.ofPart("x", part)).list(connection, row -> row.getString(3) + " " + row.getString(2))));
				}
				return parts;
			});
		} finally {
			Files.deleteIfExists(file);
		}
	}

	private Split create(String name, Kind kind, long seed, double train, double calibration) {
		return catalogue.createSplit(new SplitRequest(name, kind, seed, train, calibration, List.of()), Progress.NONE);
	}

	private Set<String> identities(String split, Part part) {
		try (Stream<ImageRecord> images = catalogue.images(ImageQuery.ofPart(split, part))) {
			return images.map(ImageRecord::identity).collect(Collectors.toSet());
		}
	}
}
