package org.twinlens.dataset.internal.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;

import com.twelvemonkeys.imageio.plugins.pnm.PNMImageReaderSpi;

/** The image formats that are read, told by a file's first bytes, never by its name. */
public enum ImageFormat {

	JPEG("jpg", "JPEG"), PNG("png", "PNG"), GIF("gif", "GIF"), BMP("bmp", "BMP"), TIFF("tif", "TIFF"), PBM("pbm", "PBM"), PGM("pgm", "PGM"), PPM("ppm", "PPM");

	private final String extension;
	private final String title;
	private volatile ImageReaderSpi provider;

	ImageFormat(String extension, String title) {
		this.extension = extension;
		this.title = title;
	}

	/** Of files in this format, without the dot. */
	public String extension() {
		return extension;
	}

	public String title() {
		return title;
	}

	/** The format of a file that begins so, or empty when it is none of these. */
	public static Optional<ImageFormat> of(byte[] bytes) {
		if (begins(bytes, 0xff, 0xd8, 0xff)) {
			return Optional.of(JPEG);
		}
		if (begins(bytes, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a)) {
			return Optional.of(PNG);
		}
		if (begins(bytes, 'G', 'I', 'F', '8')) {
			return Optional.of(GIF);
		}
		if (begins(bytes, 'B', 'M')) {
			return Optional.of(BMP);
		}
		if (begins(bytes, 'I', 'I', 42, 0) || begins(bytes, 'M', 'M', 0, 42)) {
			return Optional.of(TIFF);
		}
		return portable(bytes);
	}

	/** Netpbm: P1 to P6, then white space. */
	private static Optional<ImageFormat> portable(byte[] bytes) {
		if (bytes.length < 3 || bytes[0] != 'P' || " \t\r\n#".indexOf(bytes[2]) < 0) {
			return Optional.empty();
		}
		return switch (bytes[1]) {
			case '1', '4' -> Optional.of(PBM);
			case '2', '5' -> Optional.of(PGM);
			case '3', '6' -> Optional.of(PPM);
			default -> Optional.empty();
		};
	}

	/** What a file that is none of these is, as far as one can say. */
	static String otherFormat(byte[] bytes) {
		String start = new String(Arrays.copyOf(bytes, 16), StandardCharsets.ISO_8859_1);
		if (bytes.length == 0) {
			return "The file is empty.";
		}
		if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
			return "WebP images are not read. Convert it to PNG or JPEG.";
		}
		if (start.startsWith("ftyp", 4)) {
			return "HEIC, AVIF and video files are not read. Convert it to PNG or JPEG.";
		}
		return "It is no JPEG, PNG, GIF, BMP, TIFF, PGM, PPM or PBM image.";
	}

	private static boolean begins(byte[] bytes, int... start) {
		if (bytes.length < start.length) {
			return false;
		}
		for (int i = 0; i < start.length; i++) {
			if ((bytes[i] & 0xff) != start[i]) {
				return false;
			}
		}
		return true;
	}

	/** A new reader; the caller disposes of it. */
	ImageReader reader() throws IOException {
		if (provider == null) {
			provider = switch (this) {
				case PBM, PGM, PPM -> new PNMImageReaderSpi(); // made here: under OSGi no registry would find it
				default -> builtIn(title);
			};
		}
		return provider.createReaderInstance();
	}

	/** The Java machine's own reader, whatever else is registered. */
	private static ImageReaderSpi builtIn(String format) {
		ImageReaderSpi found = null;
		for (Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format); readers.hasNext();) {
			ImageReaderSpi provider = readers.next().getOriginatingProvider();
			if (provider.getClass().getName().startsWith("com.sun.imageio.")) {
				return provider;
			}
			found = provider;
		}
		if (found == null) {
			throw new IllegalStateException("This Java cannot read " + format + " images. Run Twinlens with a full Java 17 or later.");
		}
		return found;
	}
}
