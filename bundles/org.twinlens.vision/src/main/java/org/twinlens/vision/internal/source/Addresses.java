package org.twinlens.vision.internal.source;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the text of an address says. */
final class Addresses {

	private static final Set<String> IMAGES = Set.of("jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "pgm", "ppm", "pbm", "pnm");

	private Addresses() {
	}

	/** The path an address may be; empty where no file can be called so. */
	static Optional<Path> path(String address) {
		try {
			return address.isBlank() ? Optional.empty() : Optional.of(Path.of(address.strip()));
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	static boolean isZip(Path file) {
		return extension(file.getFileName().toString()).equals("zip") && Files.isRegularFile(file);
	}

	/** Whether a file is an image by its name; hidden ones are not, as other systems leave such beside their files. */
	static boolean isImage(String name) {
		String last = name.substring(name.lastIndexOf('/') + 1);
		return !last.startsWith(".") && IMAGES.contains(extension(last));
	}

	private static String extension(String name) {
		return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
	}
}
