package org.twinlens.ui.internal.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.image.PixelSource;
import org.twinlens.core.image.Pixels;
import org.twinlens.core.image.Preprocessing;

class ThumbnailFilesTest {

	private static final String HASH = "ab".repeat(32);

	@TempDir
	private Path folder;
	private int decoded;

	private ThumbnailFiles files(Path at) {
		return new ThumbnailFiles(at, this::source);
	}

	private static ImageRecord image(int width, int height) {
		return new ImageRecord(1, HASH, "Anna", "", "a.jpg", width, height);
	}

	/** Red 1, green 0.5, blue 0 all over. */
	private PixelSource source(Preprocessing preprocessing) {
		return image -> {
			decoded++;
			int plane = preprocessing.width() * preprocessing.height();
			float[] values = new float[3 * plane];
			Arrays.fill(values, 0, plane, 1);
			Arrays.fill(values, plane, 2 * plane, 0.5f);
			return new Pixels(3, preprocessing.height(), preprocessing.width(), values);
		};
	}

	private List<Path> kept() throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter(Files::isRegularFile).toList();
		}
	}

	@Test
	void aLargeImageIsScaledToItsLongerSideAndKept() throws IOException {
		Raster made = files(folder).read(image(1000, 500), 128);
		assertEquals(128, made.width());
		assertEquals(64, made.height());
		assertEquals(0xFF8000, made.rgb()[5]);
		assertEquals(List.of(folder.resolve("ab").resolve(HASH + "-128.jpg")), kept());
		Raster again = files(folder).read(image(1000, 500), 128);
		assertEquals(1, decoded);
		assertEquals(64, again.height());
		assertEquals(0xFF, again.rgb()[5] >> 16 & 0xFF, 3);
		assertEquals(0x80, again.rgb()[5] >> 8 & 0xFF, 3);
	}

	@Test
	void aSmallImageKeepsItsSizeAndNeedsNoFile() throws IOException {
		Raster made = files(folder).read(image(100, 20), 128);
		assertEquals(100, made.width());
		assertEquals(20, made.height());
		assertEquals(List.of(), kept());
	}

	@Test
	void aThinImageKeepsAPixel() throws IOException {
		assertEquals(1, files(folder).read(image(2000, 3), 128).height());
	}

	@Test
	void aDamagedFileIsMadeAnew() throws IOException {
		files(folder).read(image(1000, 500), 128);
		Files.writeString(kept().get(0), "no picture");
		assertEquals(0xFF8000, files(folder).read(image(1000, 500), 128).rgb()[0]);
		assertEquals(2, decoded);
		assertTrue(Files.size(kept().get(0)) > 100);
	}

	@Test
	void whereNothingCanBeKeptItIsShownAllTheSame() throws IOException {
		Path file = Files.writeString(folder.resolve("file"), "");
		assertEquals(128, files(file).read(image(1000, 500), 128).width());
		assertEquals(List.of(file), kept());
	}

	@Test
	void anUnreadableImageIsToldAndLeavesNothing() {
		ThumbnailFiles broken = new ThumbnailFiles(folder, preprocessing -> image -> {
			throw new IOException("The image cannot be read.");
		});
		assertThrows(IOException.class, () -> broken.read(image(1000, 500), 128));
		assertFalse(Files.exists(folder.resolve("ab")));
	}
}
