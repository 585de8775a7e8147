package org.twinlens.ui.internal.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.function.Function;

import javax.imageio.ImageIO;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.image.PixelSource;
import org.twinlens.core.image.Pixels;
import org.twinlens.core.image.Preprocessing;

/**
 * The thumbnails of a study on disk, as {@code <hash>-<size>.jpg} under the first two digits of the image's hash. The folder may be deleted at any time: what is missing or damaged is made
 * anew. An image that is small itself has no file. Safe for use by several threads.
 */
final class ThumbnailFiles {

	private static final int MOST = 0xFF;

	private final Path folder;
	private final Function<Preprocessing, PixelSource> pixels;

	ThumbnailFiles(Path folder, Function<Preprocessing, PixelSource> pixels) {
		this.folder = folder;
		this.pixels = pixels;
	}

	/**
	 * @param size the longer side's length in pixels; smaller images keep their size
	 * @throws IOException naming the image and the reason when it cannot be read
	 */
	Raster read(ImageRecord image, int size) throws IOException {
		boolean small = Math.max(image.width(), image.height()) <= size;
		Path file = folder.resolve(image.hash().substring(0, 2)).resolve(image.hash() + "-" + size + ".jpg");
		BufferedImage kept = small ? null : kept(file);
		if (kept != null) {
			return new Raster(kept.getWidth(), kept.getHeight(), kept.getRGB(0, 0, kept.getWidth(), kept.getHeight(), null, 0, kept.getWidth()));
		}
		Raster made = made(image, size);
		if (!small) {
			keep(made, file);
		}
		return made;
	}

	private Raster made(ImageRecord image, int size) throws IOException {
		double scale = Math.min(1, (double) size / Math.max(image.width(), image.height()));
		int width = Math.max(1, (int) Math.round(image.width() * scale));
		int height = Math.max(1, (int) Math.round(image.height() * scale));
		Pixels prepared = pixels.apply(Preprocessing.to(3, height, width)).pixels(image);
		int[] rgb = new int[width * height];
		for (int i = 0; i < rgb.length; i++) {
			rgb[i] = sample(prepared, i) << 16 | sample(prepared, i + rgb.length) << 8 | sample(prepared, i + 2 * rgb.length);
		}
		return new Raster(width, height, rgb);
	}

	private static int sample(Pixels prepared, int index) {
		return Math.round(prepared.values()[index] * MOST);
	}

	private static BufferedImage kept(Path file) {
		try {
			return Files.exists(file) ? ImageIO.read(file.toFile()) : null;
		} catch (IOException | RuntimeException e) { // damaged: made anew
			return null;
		}
	}

	/** Whole or not there, but not forced to the disk: that would take longer than making it anew. A disk that is full or read-only is no reason to show nothing. */
	private static void keep(Raster made, Path file) {
		BufferedImage picture = new BufferedImage(made.width(), made.height(), BufferedImage.TYPE_INT_RGB);
		picture.setRGB(0, 0, made.width(), made.height(), made.rgb(), 0, made.width());
		Path temporary = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
		try {
			Files.createDirectories(file.getParent());
			try {
				ImageIO.write(picture, "jpg", temporary.toFile());
				Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
			} finally {
				Files.deleteIfExists(temporary);
			}
		} catch (IOException e) {
			// shown all the same, and made again next time
		}
	}
}
