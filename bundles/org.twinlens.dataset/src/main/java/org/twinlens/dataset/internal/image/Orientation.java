package org.twinlens.dataset.internal.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.png.PngMetadataReader;
import com.drew.imaging.tiff.TiffMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;

import org.twinlens.core.image.Picture;

/**
 * How a camera was held, EXIF tag 0x0112 (CIPA DC-008, 4.6.4): where the stored first row and column lie in the picture as it is to be seen.
 */
enum Orientation {

	UPRIGHT(false, false, false), MIRRORED(false, true, false), UPSIDE_DOWN(false, true, true), FLIPPED(false, false, true), //
	TRANSPOSED(true, false, false), QUARTER_RIGHT(true, true, false), TRANSVERSED(true, true, true), QUARTER_LEFT(true, false, true);

	/** Rows become columns, before mirroring. */
	private final boolean swaps;
	private final boolean mirrorsX;
	private final boolean mirrorsY;

	Orientation(boolean swaps, boolean mirrorsX, boolean mirrorsY) {
		this.swaps = swaps;
		this.mirrorsX = mirrorsX;
		this.mirrorsY = mirrorsY;
	}

	/** As the file says; upright when it says nothing or nonsense. */
	static Orientation of(ImageFormat format, byte[] bytes) {
		try {
			return switch (format) {
				case JPEG -> of(JpegMetadataReader.readMetadata(new ByteArrayInputStream(bytes), List.of(new ExifReader())));
				case TIFF -> of(TiffMetadataReader.readMetadata(new ByteArrayInputStream(bytes)));
				case PNG -> PngChunks.hasExif(bytes) ? of(PngMetadataReader.readMetadata(new ByteArrayInputStream(bytes))) : UPRIGHT;
				default -> UPRIGHT;
			};
		} catch (ImageProcessingException | IOException | RuntimeException e) {
			return UPRIGHT; // broken metadata says nothing about the pixels, which are read by other means
		}
	}

	private static Orientation of(Metadata metadata) {
		for (ExifIFD0Directory directory : metadata.getDirectoriesOfType(ExifIFD0Directory.class)) {
			Integer value = directory.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
			if (value != null && value >= 1 && value <= 8) {
				return values()[value - 1];
			}
		}
		return UPRIGHT;
	}

	/** Whether width and height change places. */
	boolean swaps() {
		return swaps;
	}

	/** The picture as it is to be seen. */
	Picture apply(Picture stored) {
		if (this == UPRIGHT) {
			return stored;
		}
		int width = swaps ? stored.height() : stored.width();
		int height = swaps ? stored.width() : stored.height();
		int channels = stored.channels();
		byte[] turned = new byte[stored.samples().length];
		int target = 0;
		for (int y = 0; y < height; y++) {
			int v = mirrorsY ? height - 1 - y : y;
			for (int x = 0; x < width; x++) {
				int u = mirrorsX ? width - 1 - x : x;
				int source = (swaps ? u * stored.width() + v : v * stored.width() + u) * channels;
				for (int c = 0; c < channels; c++) {
					turned[target++] = stored.samples()[source + c];
				}
			}
		}
		return new Picture(width, height, channels, turned);
	}
}
