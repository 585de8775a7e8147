package org.twinlens.dataset.internal.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Mentions;
import org.twinlens.core.Progress;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.dataset.ImageQuery;
import org.twinlens.dataset.Studies;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.internal.catalogue.ListedImages;
import org.twinlens.dataset.internal.image.TestImages;

class SqliteStudiesTest {

	private final Studies studies = new SqliteStudies();

	@TempDir
	private Path folder;

	@Test
	void aStudyIsAFolderThatOpensAgainAndCanBeCopied() throws IOException {
		Path made = folder.resolve("new/faces");
		String fingerprint;
		try (Study study = studies.create(made, " Faces of Ümit ")) {
			assertEquals("Faces of Ümit", study.name());
			study.catalogue().add(new ListedImages("a").image(1, "1.png", "ann"), Progress.NONE);
			fingerprint = study.catalogue().fingerprint();
			assertTrue(Files.isDirectory(study.runsFolder()) && Files.isDirectory(study.pairsFolder()));
		}
		Path copy = folder.resolve("copy");
		try (Stream<Path> files = Files.walk(made)) {
			for (Path file : files.toList()) {
				Files.copy(file, copy.resolve(made.relativize(file).toString()));
			}
		}
		assertTrue(studies.isStudy(copy));
		try (Study study = studies.open(copy)) {
			assertEquals("Faces of Ümit", study.name());
			assertEquals(copy, study.folder());
			assertEquals(fingerprint, study.catalogue().fingerprint());
		}
	}

	@Test
	void pixelsComeFromTheStore() throws IOException {
		try (Study study = studies.create(folder, "x")) {
			byte[] file = TestImages.file(TestImages.grey(new int[] { 51, 102 }), "png");
			study.catalogue().add(new ListedImages("a").bytes(file, "ann_1.png", "ann", "", null), Progress.NONE);
			ImageRecord image;
			try (Stream<ImageRecord> images = study.catalogue().images(ImageQuery.ALL)) {
				image = images.findFirst().orElseThrow();
			}
			assertArrayEquals(new float[] { 0.2f, 0.4f }, study.pixels(Preprocessing.to(1, 1, 2)).pixels(image).values(), 1e-6f);
			Files.write(folder.resolve("images").resolve(image.hash().substring(0, 2)).resolve(image.hash() + ".png"), new byte[] { 1 });
			assertEquals("The image ann_1.png of ann (number 1) cannot be read. It is no JPEG, PNG, GIF, BMP, TIFF, PGM, PPM or PBM image.",
					assertThrows(IOException.class, () -> study.pixels(Preprocessing.to(1, 1, 2)).pixels(image)).getMessage());
		}
	}

	@Test
	void keptPixelsOutliveTheirFileUntilTheIdentityIsErased() throws IOException {
		try (Study study = studies.create(folder, "x")) {
			study.catalogue().add(new ListedImages("a").bytes(TestImages.file(TestImages.grey(new int[] { 51, 102 }), "png"), "1.png", "ann", "", null), Progress.NONE);
			ImageRecord image;
			try (Stream<ImageRecord> images = study.catalogue().images(ImageQuery.ALL)) {
				image = images.findFirst().orElseThrow();
			}
			Preprocessing way = Preprocessing.to(1, 1, 2);
			float[] pixels = study.pixels(way).pixels(image).values();
			assertArrayEquals(pixels, study.keptPixels(way).pixels(image).values(), 0);
			Files.delete(folder.resolve("images").resolve(image.hash().substring(0, 2)).resolve(image.hash() + ".png"));
			assertArrayEquals(pixels, study.keptPixels(way).pixels(image).values(), 0);
			var erased = study.erasure().erase(study.erasure().traces("ann").orElseThrow(), new Mentions(Set.of("ann"), Set.of()));
			assertTrue(erased.stream().anyMatch(went -> went.what().startsWith("files of prepared images") && went.count() == 2), erased.toString());
			try (Stream<Path> left = Files.list(folder.resolve("cache/pixels"))) {
				assertEquals(0, left.count());
			}
			assertThrows(IOException.class, () -> study.keptPixels(way).pixels(image));
		}
	}

	@Test
	void aFolderWithSomethingInItIsLeftAlone() throws IOException {
		Files.writeString(folder.resolve("thesis.tex"), "x");
		assertTrue(assertThrows(IOException.class, () -> studies.create(folder, "x")).getMessage().contains("not empty"));
		assertTrue(assertThrows(IOException.class, () -> studies.create(folder.resolve("thesis.tex"), "x")).getMessage().contains("it is a file"));
		assertThrows(IOException.class, () -> studies.create(folder.resolve("thesis.tex/deeper"), "x"));
		assertThrows(IllegalArgumentException.class, () -> studies.create(folder.resolve("new"), " "));
		assertFalse(Files.exists(folder.resolve("new")));
	}

	@Test
	void whatIsNoStudyIsASentence() throws IOException {
		assertFalse(studies.isStudy(folder));
		assertTrue(assertThrows(IOException.class, () -> studies.open(folder)).getMessage().contains("no study.json"));
		assertTrue(assertThrows(IOException.class, () -> studies.open(folder.resolve("none"))).getMessage().contains("no such folder"));
		for (String damaged : new String[] { "{\"format\": 1", "null", "[]", "{}", "{\"format\":1,\"name\":{}}", "\0" }) {
			Files.writeString(folder.resolve("study.json"), damaged);
			assertTrue(assertThrows(IOException.class, () -> studies.open(folder)).getMessage().contains("damaged"), damaged);
		}
		Files.writeString(folder.resolve("study.json"), "{\"format\":2,\"name\":\"x\"}");
		assertTrue(assertThrows(IOException.class, () -> studies.open(folder)).getMessage().contains("newer Twinlens"));
		Files.writeString(folder.resolve("study.json"), "{\"format\":1,\"name\":\"x\"}");
		assertTrue(assertThrows(IOException.class, () -> studies.open(folder)).getMessage().contains("lost its catalogue"));
	}

	@Test
	void aClosedStudySaysSo() throws IOException {
		Study study = studies.create(folder, "x");
		study.close();
		study.close();
		assertEquals("The study has been closed.", assertThrows(IllegalStateException.class, () -> study.catalogue().summary()).getMessage());
	}
}
