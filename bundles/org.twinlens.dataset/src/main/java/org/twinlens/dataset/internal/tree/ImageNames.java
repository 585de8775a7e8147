package org.twinlens.dataset.internal.tree;

import java.util.Locale;
import java.util.Set;

/** Which files are meant as images, by their names: these are read or refused aloud, others are passed over. */
public final class ImageNames {

	private static final Set<String> ENDINGS = Set.of("jpg", "jpeg", "jpe", "jfif", "png", "gif", "bmp", "dib", "tif", "tiff", "pgm", "ppm", "pbm", "pnm", // read
			"webp", "heic", "heif", "avif", "jp2", "psd", "tga"); // known, and refused with the reason

	private ImageNames() {
	}

	public static boolean isImage(String path) {
		return ENDINGS.contains(ending(path));
	}

	/** The part after the last dot of the file name in lower case, or the empty string. */
	public static String ending(String path) {
		String name = fileName(path);
		return name.lastIndexOf('.') < 0 ? "" : name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
	}

	public static String fileName(String path) {
		return path.substring(path.lastIndexOf('/') + 1);
	}

	/** The folders above a file, or the empty string. */
	public static String folder(String path) {
		return path.substring(0, Math.max(0, path.lastIndexOf('/')));
	}
}
