package org.twinlens.dataset.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Progress;
import org.twinlens.dataset.DatasetCatalogue.IdentityCount;
import org.twinlens.dataset.DatasetCatalogue.Summary;
import org.twinlens.dataset.ImageQuery;
import org.twinlens.dataset.ImportReport;
import org.twinlens.dataset.ImportReport.Refused;
import org.twinlens.dataset.ImportSource;
import org.twinlens.dataset.internal.image.TestImages;

class ImportTest {

	@TempDir
	private Path folder;
	private SqliteDatasetCatalogue catalogue;

	@BeforeEach
	void open() throws IOException {
		catalogue = SqliteDatasetCatalogue.open(folder);
	}

	@AfterEach
	void close() {
		catalogue.close();
	}

	@Test
	void whatComesInCanBeFound() throws IOException {
		ImportReport report = add(new ListedImages("folders: a.zip").image(2, "x/bea/2.png", "bea").image(1, "x/ann/1.png", "ann", "monday", null).image(3, "x/3.png", null));
		assertEquals(new ImportReport(3, 0, 2, List.of()), report);
		assertEquals(new Summary(3, 2, 1, 1), catalogue.summary());
		assertEquals(List.of("3.png null ", "1.png ann monday", "2.png bea "), images().stream().map(i -> i.name() + " " + i.identity() + " " + i.session()).toList());
		try (Stream<IdentityCount> identities = catalogue.identities()) {
			assertEquals(List.of(new IdentityCount("ann", 1), new IdentityCount("bea", 1)), identities.toList());
		}
		ImageRecord ann = images().get(1);
		assertEquals(2, ann.width());
		assertEquals(2, ann.height());
		assertArrayEquals(TestImages.png(1), catalogue.bytes(ann));
		assertEquals(Optional.of(ann), catalogue.image(ann.id()));
		assertEquals(Optional.of(ann), catalogue.imageByHash(ann.hash()));
		assertTrue(catalogue.provenance(ann).get(0).startsWith("folders: a.zip, x/ann/1.png, imported 20"), catalogue.provenance(ann).toString());
		assertTrue(Files.exists(folder.resolve("images").resolve(ann.hash().substring(0, 2)).resolve(ann.hash() + ".png")));
	}

	@Test
	void aRehearsalTellsWhatAnImportWouldDoAndKeepsNothing() throws IOException {
		add(new ListedImages("a").image(1, "1.png", "ann"));
		ListedImages source = new ListedImages("b").image(1, "again.png", "bea").image(2, "2.png", "bea").bytes(new byte[] { 1, 2, 3 }, "broken.png", "bea", "", null);
		String before = catalogue.fingerprint();
		ImportReport rehearsal = catalogue.rehearse(source, Progress.NONE);
		assertEquals(before, catalogue.fingerprint());
		assertEquals(new Summary(1, 1, 0, 0), catalogue.summary());
		try (Stream<Path> files = Files.walk(folder.resolve("images"))) {
			assertEquals(1, files.filter(file -> file.toString().endsWith(".png")).count());
		}
		assertEquals(List.of("again.png", "broken.png"), rehearsal.refused().stream().map(Refused::path).toList());
		assertEquals(rehearsal, add(source));
	}

	@Test
	void aSecondImportAddsNothing() throws IOException {
		ListedImages source = new ListedImages("a").image(1, "1.png", "ann").image(2, "2.png", "bea");
		add(source);
		String before = catalogue.fingerprint();
		assertEquals(new ImportReport(0, 2, 0, List.of()), add(source));
		assertEquals(2, images().size());
		assertEquals(1, catalogue.provenance(images().get(0)).size());
		assertEquals(before, catalogue.fingerprint());
	}

	@Test
	void theSameBytesAreStoredOnceAndRememberAllSources() throws IOException {
		assertEquals(new ImportReport(1, 1, 1, List.of()), add(new ListedImages("a").image(1, "1.png", "ann").image(1, "copy.png", "ann")));
		assertEquals(new ImportReport(0, 1, 0, List.of()), add(new ListedImages("b").image(1, "other/1.png", "ann")));
		assertEquals(1, storedFiles());
		assertEquals(3, catalogue.provenance(images().get(0)).size());
	}

	@Test
	void whatCannotBeReadIsListedAndTheRestGoesOn() throws IOException {
		ImportReport report = add(new ListedImages("a").unreadable("a.png", "The disk is scratched.").bytes(new byte[] { 1, 2 }, "b.png", "x", "", null).image(1, "c.png", "ann"));
		assertEquals(List.of(new Refused("a.png", "The disk is scratched."), new Refused("b.png", "It is no JPEG, PNG, GIF, BMP, TIFF, PGM, PPM or PBM image.")), report.refused());
		assertEquals(1, report.added());
	}

	@Test
	void theSameBytesOfAnotherIdentityAreRefusedByName() throws IOException {
		add(new ListedImages("a").image(1, "ann.png", "ann"));
		ImportReport report = add(new ListedImages("b").image(1, "bea.png", "bea").image(2, "new.png", "carl").image(2, "again.png", "dora"));
		assertEquals(List.of("bea.png", "again.png"), report.refused().stream().map(Refused::path).toList());
		assertTrue(report.refused().get(0).reason().contains("\"ann\" (ann.png)") && report.refused().get(0).reason().contains("\"bea\""), report.refused().get(0).reason());
		assertTrue(report.refused().get(1).reason().contains("\"carl\" (new.png)"));
		assertEquals(List.of("ann", "carl"), images().stream().map(ImageRecord::identity).toList());
		assertEquals(1, catalogue.provenance(images().get(0)).size());
	}

	@Test
	void anUnlabelledImageGetsTheIdentityItComesWith() throws IOException {
		add(new ListedImages("a").image(1, "1.png", null));
		ImportReport report = add(new ListedImages("b").image(1, "ann/1.png", "ann", "monday", null));
		assertEquals(new ImportReport(0, 1, 1, List.of()), report);
		assertEquals("ann", images().get(0).identity());
		assertEquals("monday", images().get(0).session());
		assertEquals(2, catalogue.provenance(images().get(0)).size());
	}

	@Test
	void anUnlabelledCandidateOnlyAddsItsSource() throws IOException {
		add(new ListedImages("a").image(1, "1.png", "ann"));
		assertEquals(new ImportReport(0, 1, 0, List.of()), add(new ListedImages("b").image(1, "x.png", null)));
		assertEquals("ann", images().get(0).identity());
		assertEquals(2, catalogue.provenance(images().get(0)).size());
	}

	/** Cancelled while reading, or while saving. */
	@ParameterizedTest
	@CsvSource({ "Reading images, 1", "Reading images, 200", "Saving, 0" })
	void cancelLeavesNothing(String stage, long done) throws IOException {
		add(new ListedImages("a").image(0, "0.png", "ann"));
		ListedImages source = new ListedImages("b").image(0, "again.png", "ann");
		for (int i = 1; i < 300; i++) {
			source.image(i, i + ".png", "p" + i % 7);
		}
		assertThrows(CancellationException.class, () -> catalogue.add(source, new CancelAt(stage, done)));
		assertEquals(new Summary(1, 1, 0, 0), catalogue.summary());
		assertEquals(1, storedFiles());
		assertEquals(1, catalogue.provenance(images().get(0)).size());
		assertEquals(299, add(source).added());
		assertEquals(300, storedFiles());
	}

	/** Is cancelled once so much of a stage is done. */
	private static final class CancelAt implements Progress {
		private final String stage;
		private final long done;
		private volatile boolean reached;

		CancelAt(String stage, long done) {
			this.stage = stage;
			this.done = done;
		}

		@Override
		public void report(String task, long finished, long total) {
			reached |= task.equals(stage) && finished >= done;
		}

		@Override
		public boolean isCancelled() {
			return reached;
		}
	}

	@Test
	void aSourceThatFailsLeavesNothing() throws IOException {
		ImportSource broken = new ImportSource() {
			@Override
			public String description() {
				return "broken";
			}

			@Override
			public long size() {
				return -1;
			}

			@Override
			public void forEach(CandidateConsumer consumer) throws IOException {
				for (int i = 0; i < 50; i++) {
					byte[] bytes = TestImages.png(i);
					consumer.accept(new Candidate(i + ".png", "a", "", Optional.empty(), () -> bytes));
				}
				throw new IOException("The stick was pulled out.");
			}

			@Override
			public void close() {
				// nothing is open
			}
		};
		assertEquals("The stick was pulled out.", assertThrows(IOException.class, () -> add(broken)).getMessage());
		assertEquals(new Summary(0, 0, 0, 0), catalogue.summary());
		assertEquals(0, storedFiles());
	}

	/** What a killed import leaves: its mark, a half-written file, and a whole one that nobody refers to. */
	@Test
	void theNextImportSweepsUpAfterACrash() throws IOException {
		add(new ListedImages("a").image(1, "1.png", "ann"));
		Path images = folder.resolve("images");
		Path orphan = images.resolve("ab/ab" + "0".repeat(62) + ".png");
		Files.createDirectories(orphan.getParent());
		Files.write(orphan, TestImages.png(77));
		Files.write(orphan.resolveSibling("123.tmp"), new byte[3]);
		Files.write(orphan.resolveSibling("notes.txt"), new byte[3]);
		Files.write(images.resolve("import.lock"), new byte[] { '+' });
		add(new ListedImages("b").image(2, "2.png", "bea"));
		assertEquals(3, storedFiles(), "both images and the file that is not ours");
		assertArrayEquals(TestImages.png(1), catalogue.bytes(images().get(0)));
		assertEquals(0, Files.size(images.resolve("import.lock")));
	}

	@Test
	void aMissingFileIsSaidByNameAndPutBackByImportingItAgain() throws IOException {
		ListedImages source = new ListedImages("a").image(1, "ann_1.png", "ann");
		add(source);
		ImageRecord image = images().get(0);
		Files.delete(folder.resolve("images").resolve(image.hash().substring(0, 2)).resolve(image.hash() + ".png"));
		assertTrue(assertThrows(IOException.class, () -> catalogue.bytes(image)).getMessage().contains("ann_1.png"));
		assertEquals(1, add(source).known());
		assertArrayEquals(TestImages.png(1), catalogue.bytes(image));
	}

	@Test
	void anOpenReaderSeesTheCatalogueAsItWas() throws IOException {
		add(new ListedImages("a").image(1, "1.png", "ann").image(2, "2.png", "bea"));
		try (Stream<ImageRecord> open = catalogue.images(ImageQuery.ALL)) {
			var rows = open.iterator();
			rows.next();
			add(new ListedImages("b").image(3, "3.png", "carl"));
			assertEquals("bea", rows.next().identity());
			assertTrue(!rows.hasNext());
		}
		assertEquals(3, catalogue.count(ImageQuery.ALL));
	}

	@Test
	void twoImportsAtOnceComeOneAfterTheOther() throws Exception {
		ListedImages first = new ListedImages("a");
		ListedImages second = new ListedImages("b");
		for (int i = 0; i < 40; i++) {
			first.image(i, i + ".png", "p" + i);
			second.image(i + 20, i + ".png", "p" + (i + 20));
		}
		ImportReport[] reports = new ImportReport[2];
		Thread other = new Thread(() -> {
			try (SqliteDatasetCatalogue again = SqliteDatasetCatalogue.open(folder)) {
				reports[0] = again.add(first, Progress.NONE);
			} catch (IOException e) {
				throw new IllegalStateException(e);
			}
		});
		other.start();
		reports[1] = add(second);
		other.join();
		assertEquals(60, reports[0].added() + reports[1].added());
		assertEquals(20, reports[0].known() + reports[1].known());
		assertEquals(60, images().size());
		assertEquals(60, storedFiles());
	}

	private ImportReport add(ImportSource source) throws IOException {
		return catalogue.add(source, Progress.NONE);
	}

	private List<ImageRecord> images() {
		try (Stream<ImageRecord> images = catalogue.images(ImageQuery.ALL)) {
			return images.toList();
		}
	}

	private long storedFiles() throws IOException {
		try (Stream<Path> files = Files.walk(folder.resolve("images"))) {
			return files.filter(Files::isRegularFile).filter(file -> !file.getFileName().toString().equals("import.lock")).count();
		}
	}
}
