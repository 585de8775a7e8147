package org.twinlens.dataset.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.Part;
import org.twinlens.core.Progress;
import org.twinlens.dataset.CatalogueListener.Change;
import org.twinlens.dataset.ImageQuery;
import org.twinlens.dataset.audit.AuditFinding;
import org.twinlens.dataset.audit.AuditFinding.Kind;
import org.twinlens.dataset.audit.Audits;
import org.twinlens.dataset.audit.Audits.AuditReport;
import org.twinlens.dataset.audit.QualityFlag;
import org.twinlens.dataset.internal.image.TestImages;

class AuditsTest {

	@TempDir
	private Path folder;
	private SqliteDatasetCatalogue catalogue;
	private Audits audits;

	@BeforeEach
	void open() throws IOException {
		catalogue = SqliteDatasetCatalogue.open(folder);
		audits = catalogue.audits();
	}

	@AfterEach
	void close() {
		catalogue.close();
	}

	/** Soft waves under a sharp grid; another number, another picture. */
	private static BufferedImage picture(int number) {
		BufferedImage image = new BufferedImage(96, 96, BufferedImage.TYPE_INT_RGB);
		java.util.Random random = new java.util.Random(number);
		double[] strengths = random.doubles(64, -1, 1).toArray();
		for (int i = 0; i < 96 * 96; i++) {
			double level = i % 96 % 8 == 0 ? 100 : 128;
			for (int k = 0; k < 64; k++) {
				level += 60 * strengths[k] / (2 + k / 8 + k % 8) * Math.cos(Math.PI * (i % 96) * (k % 8) / 96) * Math.cos(Math.PI * (i / 96) * (k / 8) / 96);
			}
			image.setRGB(i % 96, i / 96, (int) Math.max(0, Math.min(255, level)) * 0x010101);
		}
		return image;
	}

	private static BufferedImage scaled(BufferedImage image, int side) {
		BufferedImage result = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = result.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		graphics.drawImage(image, 0, 0, side, side, null);
		graphics.dispose();
		return result;
	}

	private static BufferedImage plain(int side, int level) {
		BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
		for (int i = 0; i < side * side; i++) {
			image.setRGB(i % side, i / side, level * 0x010101);
		}
		return image;
	}

	private void add(BufferedImage image, String format, String name, String identity, Part part) throws IOException {
		catalogue.add(new ListedImages("made").bytes(TestImages.file(image, format), name, identity, "", part), Progress.NONE);
	}

	private void add(BufferedImage image, String format, String name, String identity) throws IOException {
		add(image, format, name, identity, null);
	}

	private static List<String> texts(List<AuditFinding> findings) {
		return findings.stream().map(finding -> finding.kind() + " " + finding.images() + " " + finding.identity()).toList();
	}

	@Test
	void copiesOfAPictureAreFound() throws IOException {
		add(picture(1), "png", "a.png", "Anna");
		add(picture(2), "png", "b.png", "Anna");
		add(picture(1), "bmp", "c.bmp", "Anna"); // the same pixels
		add(picture(2), "jpg", "d.jpg", "Ben"); // compressed
		add(picture(3), "png", "e.png", "Ben");
		add(scaled(picture(3), 150), "png", "f.png", "Ben"); // enlarged
		add(picture(4), "png", "g.png", null);
		AuditReport report = audits.run(Progress.NONE);
		assertEquals(7, report.measured());
		assertEquals(0, report.known());
		assertEquals(List.of("SAME_PIXELS [1, 3] Anna", "DUPLICATES_ACROSS_IDENTITIES [2, 4] null", "NEAR_DUPLICATES [5, 6] Ben"), texts(report.findings()));
		assertEquals("The same picture is in 2 files of \"Anna\": a.png, c.bmp.", report.findings().get(0).sentence());
		assertEquals("2 images look alike of different identities, \"Anna\", \"Ben\": b.png, d.jpg. At most one of the labels can be right.", report.findings().get(1).sentence());
		assertEquals(List.of(1L, 3L), java.util.Arrays.stream(catalogue.ids(ImageQuery.ALL.withGroup(1))).boxed().toList());
		assertEquals(6, catalogue.count(ImageQuery.ALL.withDuplicated()));
		assertEquals(Optional.of(5L), catalogue.details(new long[] { 6 }).get(0).group());
	}

	@Test
	void excludingACopyMendsTheFinding() throws IOException {
		add(picture(1), "png", "a.png", "Anna");
		add(picture(1), "bmp", "b.bmp", "Anna");
		add(picture(2), "png", "c.png", "Anna");
		assertEquals(List.of("SAME_PIXELS [1, 2] Anna"), texts(audits.run(Progress.NONE).findings()));
		catalogue.edits().exclude(new long[] { 2 }, "a copy");
		assertEquals(List.of(), audits.findings());
		assertEquals(0, catalogue.count(ImageQuery.ALL.withDuplicated()));
		catalogue.edits().undo();
		assertEquals(List.of("SAME_PIXELS [1, 2] Anna"), texts(audits.findings()));
	}

	@Test
	void poorImagesAndLonelyIdentitiesAreFound() throws IOException {
		add(plain(64, 3), "png", "a.png", "Anna");
		add(plain(16, 250), "png", "b.png", "Anna");
		add(picture(1), "png", "c.png", "Ben");
		add(picture(2), "png", "d.png", null);
		List<AuditFinding> findings = audits.run(Progress.NONE).findings();
		assertEquals(List.of("BLURRED [1, 2] null", "DARK [1] null", "BRIGHT [2] null", "LOW_CONTRAST [1, 2] null", "SMALL [2] null", "SINGLE_IMAGE [3] Ben"), texts(findings));
		assertEquals("2 images are blurred: the variance of the Laplacian is below 60.", findings.get(0).sentence());
		assertEquals("\"Ben\" has one image, c.png, so it gives no genuine pair.", findings.get(5).sentence());
		assertEquals(1, catalogue.count(ImageQuery.ALL.withFlag(QualityFlag.DARK)));
	}

	@Test
	void onlyNewImagesAreMeasured() throws IOException {
		assertEquals(new Audits.State(0, 0, Optional.empty()), audits.state());
		add(picture(1), "png", "a.png", "Anna");
		audits.run(Progress.NONE);
		assertTrue(audits.state().last().isPresent());
		add(picture(2), "png", "b.png", "Anna");
		assertEquals(2, audits.state().images());
		assertEquals(1, audits.state().measured());
		List<Change> heard = new ArrayList<>();
		catalogue.addListener(heard::add);
		AuditReport second = audits.run(Progress.NONE);
		assertEquals(1, second.measured());
		assertEquals(1, second.known());
		assertEquals(0, audits.run(Progress.NONE).measured());
		assertEquals(List.of(Change.QUALITY, Change.QUALITY), heard);
	}

	@Test
	void whatCannotBeReadIsNamedAndTriedAgain() throws IOException {
		add(picture(1), "png", "a.png", "Anna");
		add(picture(2), "png", "b.png", "Anna");
		add(picture(3), "png", "c.png", "Anna");
		Path missing = file(1);
		byte[] bytes = Files.readAllBytes(missing);
		Files.delete(missing);
		Files.write(file(2), new byte[] { 1, 2, 3 });
		AuditReport report = audits.run(Progress.NONE);
		assertEquals(1, report.measured());
		assertEquals(2, report.unreadable());
		assertEquals(List.of("UNREADABLE [1] Anna", "UNREADABLE [2] Anna"), texts(report.findings()));
		assertTrue(report.findings().get(0).sentence().startsWith("The image a.png (number 1) cannot be read. "), report.findings().get(0).sentence());
		Files.write(missing, bytes);
		assertEquals(1, audits.run(Progress.NONE).measured());
	}

	private Path file(long id) {
		String hash = catalogue.image(id).orElseThrow().hash();
		return folder.resolve("images").resolve(hash.substring(0, 2)).resolve(hash + ".png");
	}

	@Test
	void whatWasMeasuredBeforeCancellingIsKept() throws IOException {
		ListedImages many = new ListedImages("many");
		for (int i = 0; i < 300; i++) {
			many.image(i, i + ".png", "p");
		}
		catalogue.add(many, Progress.NONE);
		Progress impatient = new Progress() {
			private volatile boolean cancelled;

			@Override
			public void report(String task, long done, long total) {
				cancelled = done > 0;
			}

			@Override
			public boolean isCancelled() {
				return cancelled;
			}
		};
		assertThrows(CancellationException.class, () -> audits.run(impatient));
		long kept = audits.state().measured();
		assertTrue(kept > 0 && kept < 300, "" + kept);
		assertFalse(audits.state().last().isPresent());
		AuditReport rest = audits.run(Progress.NONE);
		assertEquals(300 - kept, rest.measured());
		assertEquals(kept, rest.known());
	}

	@Test
	void copiesInDifferentPartsMakeASplitLeak() throws IOException {
		catalogue.add(new ListedImages("manifest").bytes(TestImages.file(picture(1), "png"), "a.png", "Anna", "", Part.TRAIN)
				.bytes(TestImages.file(picture(1), "jpg"), "b.jpg", "Ben", "", Part.TEST), Progress.NONE);
		assertFalse(catalogue.split("manifest").orElseThrow().leaks());
		audits.run(Progress.NONE);
		assertEquals("1 group of near duplicates lies in several parts, so pictures that were trained on are tested.", catalogue.split("manifest").orElseThrow().leakSentence());
		catalogue.edits().exclude(new long[] { 2 }, "a copy");
		assertFalse(catalogue.split("manifest").orElseThrow().leaks());
	}

	/** By a detector that sees a face in every 20 pixels of a picture's width. */
	private AuditReport countFaces(String detector) {
		return audits.countFaces(detector, picture -> picture.width() / 20, Progress.NONE);
	}

	@Test
	void imagesWithSeveralFacesOrNoneAreFoundAndMendedByExcludingThem() throws IOException {
		add(plain(19, 10), "png", "none.png", "Anna");
		add(plain(20, 20), "png", "one.png", "Anna");
		add(plain(40, 30), "png", "two.png", "Ben");
		AuditReport report = countFaces("eyes");
		assertEquals(3, report.measured());
		assertEquals(0, report.known());
		assertEquals(List.of("NO_FACE [1] null", "SEVERAL_FACES [3] null"), texts(report.findings()));
		assertEquals("1 image shows no face that was found.", report.findings().stream().filter(finding -> finding.kind() == Kind.NO_FACE).findFirst().orElseThrow().sentence());
		assertEquals(1, catalogue.count(ImageQuery.ALL.withFlag(QualityFlag.SEVERAL_FACES)));
		assertEquals(2, catalogue.details(new long[] { 3 }).get(0).faces().orElseThrow().intValue());
		catalogue.edits().exclude(new long[] { 3 }, "two faces");
		assertEquals(List.of("NO_FACE [1] null"), texts(countFaces("eyes").findings()));
		catalogue.edits().undo();
		assertEquals(2, countFaces("eyes").findings().size());
	}

	@Test
	void facesAreCountedOnceByEachDetector() throws IOException {
		add(plain(20, 10), "png", "a.png", "Anna");
		assertEquals(1, countFaces("eyes").measured());
		AuditReport again = countFaces("eyes");
		assertEquals(0, again.measured());
		assertEquals(1, again.known());
		AuditReport other = audits.countFaces("other", picture -> 5, Progress.NONE);
		assertEquals(1, other.measured());
		assertEquals(List.of("SEVERAL_FACES [1] null"), texts(other.findings()));
		assertTrue(catalogue.details(new long[] { 1 }).get(0).quality().isEmpty());
	}

	@Test
	void countingFacesKeepsWhatItHasWhenCancelledAndNamesWhatCannotBeRead() throws IOException {
		for (int i = 0; i < 20; i++) {
			add(plain(20 + i, 10), "png", i + ".png", "Anna");
		}
		int[] seen = new int[1];
		Progress impatient = new Progress() {
			@Override
			public void report(String task, long done, long total) {
				// nobody listens
			}

			@Override
			public boolean isCancelled() {
				return seen[0] >= 18;
			}
		};
		assertThrows(CancellationException.class, () -> audits.countFaces("eyes", picture -> seen[0]++ < 0 ? 0 : 1, impatient));
		assertEquals(16, countFaces("eyes").known());
		Files.delete(file(2));
		AuditReport report = audits.countFaces("other", picture -> 1, Progress.NONE);
		assertEquals(1, report.unreadable());
		assertEquals(List.of("UNREADABLE [2] Anna"), texts(report.findings()));
	}
}
