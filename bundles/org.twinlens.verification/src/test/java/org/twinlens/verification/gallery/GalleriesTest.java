package org.twinlens.verification.gallery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.Progress;
import org.twinlens.core.image.Picture;
import org.twinlens.verification.Decision;
import org.twinlens.verification.DecisionRule;
import org.twinlens.verification.Identification;
import org.twinlens.verification.ReferenceGallery;
import org.twinlens.verification.VerificationSession;
import org.twinlens.verification.activity.Activity;
import org.twinlens.verification.activity.Activity.Action;
import org.twinlens.verification.vault.WrongPassphrase;

class GalleriesTest {

	private static final char[] PASSPHRASE = "correct horse".toCharArray();
	private static final Consent CONSENT = new Consent("Anna Example", Instant.parse("2026-05-04T10:00:00Z"), "to open the laboratory's door", "the tester");

	@TempDir
	private Path study;
	private Galleries galleries;
	private final GreyModel model = new GreyModel();
	private final Network network = new Network(model, "a".repeat(64));

	@BeforeEach
	void create() throws IOException {
		galleries = Galleries.create(study, PASSPHRASE);
	}

	@AfterEach
	void close() {
		galleries.close();
	}

	private static List<EnrolledPicture> pictures(int... greys) {
		return IntStream.of(greys).mapToObj(grey -> new EnrolledPicture("grey " + grey, "monday", new Picture(2, 1, 1, new byte[] { (byte) grey, (byte) grey }))).toList();
	}

	private GalleryDescription enrol(String identity, int... greys) throws IOException {
		return galleries.enrol(Enrolment.ofThing(identity, pictures(greys)), network, Progress.NONE);
	}

	private List<Action> actions() throws IOException {
		return galleries.activity().activities().stream().map(Activity::action).toList();
	}

	@Test
	void givesBackWhatWasEnrolledAfterReopening() throws IOException {
		galleries.enrol(Enrolment.ofPerson("Anna", pictures(0, 51, 255), CONSENT), network, Progress.NONE);
		galleries.close();
		galleries = Galleries.open(study, PASSPHRASE);
		GalleryDescription description = galleries.find("Anna").orElseThrow();
		assertEquals(1, description.newest().number());
		assertEquals(3, description.newest().pictures());
		assertEquals(Optional.of(CONSENT), description.newest().consent());
		assertEquals(List.of(CONSENT), galleries.consents("Anna"));
		ReferenceGallery gallery = galleries.gallery("Anna", network, Progress.NONE);
		assertEquals(List.of(3), model.batches, "templates are kept");
		assertEquals(List.of(0f, 0.2f, 1f), gallery.references().stream().map(r -> r.embedding().values()[0]).toList());
		assertEquals(List.of("grey 0", "grey 51", "grey 255"), gallery.references().stream().map(r -> r.image().name()).toList());
		assertEquals(List.of(1L, 2L, 3L), gallery.references().stream().map(r -> r.image().id()).toList());
		assertEquals("monday", gallery.references().get(0).image().session());
		assertEquals(2, gallery.references().get(0).image().width());
		assertTrue(gallery.references().get(0).image().hash().matches("[0-9a-f]{64}"));
		assertArrayEquals(new byte[] { 51, 51 }, galleries.pictures("Anna").get(1).picture().samples());
	}

	@Test
	void anotherNetworkEmbedsThePicturesAgainAndOnce() throws IOException {
		enrol("glyph", 51, 102);
		GreyModel other = new GreyModel();
		other.factor = 10;
		Network second = new Network(other, "b".repeat(64));
		assertEquals(2f, galleries.gallery("glyph", second, Progress.NONE).references().get(0).embedding().values()[0], 1e-6f);
		assertEquals(0.2f, galleries.gallery("glyph", network, Progress.NONE).references().get(0).embedding().values()[0]);
		galleries.gallery("glyph", second, Progress.NONE);
		assertEquals(List.of(2), other.batches);
		assertEquals(List.of(2), model.batches);
		assertEquals(List.of(network.fingerprint(), second.fingerprint()), galleries.find("glyph").orElseThrow().newest().networks());
	}

	@Test
	void enrollingAnewMakesAVersionThatIsUsed() throws IOException {
		enrol("glyph", 0);
		GalleryDescription description = enrol("glyph", 255, 255);
		assertEquals(List.of(1, 2), description.versions().stream().map(GalleryDescription.Version::number).toList());
		assertEquals(2, galleries.gallery("glyph", network, Progress.NONE).references().size());
		assertEquals(2, galleries.pictures("glyph").size());
	}

	@Test
	void aPersonIsNotEnrolledAgainWithoutConsent() throws IOException {
		galleries.enrol(Enrolment.ofPerson("Anna", pictures(0), CONSENT), network, Progress.NONE);
		assertTrue(assertThrows(IllegalArgumentException.class, () -> enrol("Anna", 1)).getMessage().startsWith("Anna is a person"));
		galleries.record("Bob", CONSENT);
		assertThrows(IllegalArgumentException.class, () -> enrol("Bob", 1));
		assertEquals(List.of(CONSENT), galleries.consents("Bob"));
		assertEquals(List.of("Anna"), galleries.list().stream().map(GalleryDescription::identity).toList());
	}

	@Test
	void consentsAndEnrolmentsThatAreNoneAreRefusedWithSentences() {
		Instant now = Instant.now();
		assertEquals("Say who gives the consent.", assertThrows(IllegalArgumentException.class, () -> new Consent(" ", now, "x", "")).getMessage());
		assertEquals("Say what the consent is given for.", assertThrows(IllegalArgumentException.class, () -> new Consent("Anna", now, "", "")).getMessage());
		assertThrows(IllegalArgumentException.class, () -> new Consent("Anna", now, "x".repeat(501), ""));
		assertEquals("There are no pictures of Anna to enrol.", assertThrows(IllegalArgumentException.class, () -> Enrolment.ofThing("Anna", List.of())).getMessage());
		assertThrows(IllegalArgumentException.class, () -> Enrolment.ofThing(" ", pictures(1)));
	}

	@Test
	void cancellingOrFailingEnrolsNothing() throws IOException {
		Progress cancelled = new Progress() {
			@Override
			public void report(String task, long done, long total) {
				// nobody listens
			}

			@Override
			public boolean isCancelled() {
				return true;
			}
		};
		assertThrows(CancellationException.class, () -> galleries.enrol(Enrolment.ofThing("glyph", pictures(1)), network, cancelled));
		model.factor = Float.NaN;
		assertTrue(assertThrows(IllegalStateException.class, () -> enrol("glyph", 1)).getMessage().contains("use another checkpoint"));
		assertEquals(List.of(), galleries.list());
		assertEquals(List.of(Action.CREATED), actions());
	}

	@Test
	void deletingRemovesAllFilesOfAGallery() throws IOException {
		long before = sealedFiles();
		enrol("glyph", 1, 2);
		enrol("glyph", 3);
		galleries.gallery("glyph", new Network(new GreyModel(), "b".repeat(64)), Progress.NONE);
		assertTrue(galleries.delete("glyph"));
		assertFalse(galleries.delete("glyph"));
		assertEquals(Optional.empty(), galleries.find("glyph"));
		assertEquals(before + 1, sealedFiles(), "the mark of the log alone is left");
		assertEquals(List.of(Action.CREATED, Action.ENROLLED, Action.ENROLLED, Action.DELETED), actions());
		assertTrue(assertThrows(IllegalArgumentException.class, () -> galleries.pictures("glyph")).getMessage().startsWith("glyph is not enrolled."));
	}

	private long sealedFiles() throws IOException {
		try (Stream<Path> files = Files.list(Galleries.folder(study))) {
			return files.filter(file -> file.toString().endsWith(".sealed")).count();
		}
	}

	@Test
	void forgettingLeavesNothingThatTellsWho() throws IOException {
		galleries.enrol(Enrolment.ofPerson("Anna", pictures(0), CONSENT), network, Progress.NONE);
		galleries.record("Anna", CONSENT);
		enrol("Bob", 1);
		String mark = galleries.activity().activities().get(1).subject();
		assertTrue(galleries.knows("Anna"));
		assertEquals(2, galleries.forget("Anna", java.util.Map.of()));
		assertFalse(galleries.knows("Anna"));
		assertEquals(Optional.empty(), galleries.activity().identity(mark));
		assertEquals(List.of(), galleries.consents("Anna"));
		assertEquals(List.of("Bob"), galleries.list().stream().map(GalleryDescription::identity).toList());
		assertTrue(galleries.activity().check().whole());
	}

	@Test
	void decisionsAreLoggedWithoutNames() throws IOException {
		enrol("Anna", 0, 51);
		enrol("Bob", 255);
		DecisionRule rule = new DecisionRule.Mean(0.5);
		ReferenceGallery anna = galleries.gallery("Anna", network, Progress.NONE);
		Decision decision = new VerificationSession(model, anna, rule).verify(GreyModel.pixels(0.1f));
		galleries.log(decision, network);
		Identification all = new Identification(model, galleries.galleries(network, Progress.NONE), rule);
		galleries.log(all.identify(GreyModel.pixels(0.9f), 2), rule, network);
		List<Activity> activities = galleries.activity().activities();
		assertEquals(List.of(Action.CREATED, Action.ENROLLED, Action.ENROLLED, Action.VERIFIED, Action.IDENTIFIED), actions());
		assertEquals("verified", activities.get(3).facts().get("verdict"));
		assertEquals("0.900000", activities.get(3).facts().get("score"));
		assertEquals("aaaaaaaaaaaa", activities.get(3).facts().get("network"));
		assertEquals(Optional.of("Bob"), galleries.activity().identity(activities.get(4).subject()));
		String log = Files.readString(Galleries.folder(study).resolve("activity.jsonl"), StandardCharsets.UTF_8);
		assertFalse(log.contains("Anna") || log.contains("Bob") || log.contains("Example"));
	}

	@Test
	void thePassphraseIsAskedForAndCanBeChanged() throws IOException {
		enrol("glyph", 1);
		char[] next = "staple battery".toCharArray();
		galleries.changePassphrase(PASSPHRASE, next);
		assertThrows(WrongPassphrase.class, () -> Galleries.open(study, PASSPHRASE));
		try (Galleries again = Galleries.open(study, next)) {
			assertEquals(1, again.list().size());
		}
		assertTrue(galleries.activity().check().whole());
	}

	@Test
	void aStudyWithoutGalleriesSaysSo() {
		Path other = study.resolve("other");
		assertFalse(Galleries.exist(other));
		assertEquals("The study " + other + " has no galleries yet. Enrolling somebody makes them.",
				assertThrows(IOException.class, () -> Galleries.open(other, PASSPHRASE)).getMessage());
	}

	@Test
	void noPictureTemplateOrNameLiesOpenOnTheDisk() throws IOException {
		galleries.enrol(Enrolment.ofPerson("Anna", pictures(0, 51), CONSENT), network, Progress.NONE);
		try (Stream<Path> files = Files.list(Galleries.folder(study))) {
			for (Path file : files.toList()) {
				String text = file + new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
				for (String secret : List.of("Anna", "Example", "laboratory", "grey 51", "PNG", "IHDR")) {
					assertFalse(text.contains(secret), file + " holds " + secret);
				}
			}
		}
	}
}
