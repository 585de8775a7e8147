package org.twinlens.dataset.internal.external;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.image.PixelSource;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.dataset.ExternalImages;
import org.twinlens.dataset.internal.catalogue.ImageStore;
import org.twinlens.dataset.internal.image.TestImages;
import org.twinlens.dataset.internal.tree.TestZips;

class TreeExternalImagesTest {

	private static final byte[] GREY = TestImages.file(TestImages.grey(new int[] { 51, 102, 204 }), "png");
	private static final Map<String, byte[]> FILES = Map.of("run02/b.png", GREY, "run01/a.png", TestImages.png(1), "run01/labels.txt", "été\n".getBytes(StandardCharsets.UTF_8));

	@TempDir
	private Path folder;

	private static ExternalImages open(Path source) throws IOException {
		return new TreeExternalImageService().open(source);
	}

	@Test
	void imagesAreThoseOfTheSourceInOrder() throws IOException {
		for (Path source : List.of(TestZips.zip(folder.resolve("x.zip"), FILES), TestZips.folder(folder.resolve("x"), FILES))) {
			try (ExternalImages images = open(source)) {
				assertEquals(List.of("run01/a.png", "run01/labels.txt", "run02/b.png"), images.paths());
				ImageRecord first = new ImageRecord(-1, ImageStore.hash(TestImages.png(1)), null, "", "run01/a.png", 2, 2);
				ImageRecord second = new ImageRecord(-2, ImageStore.hash(GREY), null, "", "run02/b.png", 3, 1);
				assertEquals(List.of(first, second), images.images());
				assertEquals(Optional.of(second), images.image("b.png"));
				assertEquals(Optional.of(second), images.image("run02/b.png"));
				assertEquals(Optional.empty(), images.image("labels.txt"));
				assertEquals(Optional.empty(), images.image("c.png"));
				assertEquals(Optional.of("été\n"), images.text("labels.txt"));
				assertEquals(Optional.empty(), images.text("other.txt"));
				PixelSource pixels = images.pixels(Preprocessing.to(1, 1, 3));
				assertArrayEquals(new float[] { 0.2f, 0.4f, 0.8f }, pixels.pixels(second).values(), 1e-6f);
			}
		}
	}

	@Test
	void oneFileIsASourceWhateverItsName() throws IOException {
		try (ExternalImages images = open(Files.write(folder.resolve("probe.happy"), GREY))) {
			assertEquals("probe.happy", images.images().get(0).name());
			assertEquals(3, images.images().get(0).width());
		}
	}

	@Test
	void unreadableImagesAreNamed() throws IOException {
		Path broken = TestZips.folder(folder, Map.of("good.png", GREY, "bad.png", new byte[] { 1 }));
		try (ExternalImages images = open(broken)) {
			assertTrue(assertThrows(IOException.class, images::images).getMessage().startsWith("The image bad.png in "));
			assertTrue(assertThrows(IOException.class, () -> images.image("bad.png")).getMessage().contains("bad.png"));
			assertEquals("good.png", images.image("good.png").orElseThrow().name());
		}
	}

	@Test
	void imagesOfOthersAreRefused() throws IOException {
		try (ExternalImages images = open(TestZips.folder(folder, FILES))) {
			ImageRecord stranger = new ImageRecord(7, "00", null, "", "stranger.png", 1, 1);
			assertTrue(assertThrows(IOException.class, () -> images.pixels(Preprocessing.to(1, 1, 1)).pixels(stranger)).getMessage().contains("stranger.png"));
		}
	}

	@Test
	void nothingToReadIsASentence() {
		assertTrue(assertThrows(IOException.class, () -> open(folder)).getMessage().startsWith("There are no files in"));
		assertTrue(assertThrows(IOException.class, () -> open(folder.resolve("none"))).getMessage().startsWith("There is no file or folder"));
	}
}
