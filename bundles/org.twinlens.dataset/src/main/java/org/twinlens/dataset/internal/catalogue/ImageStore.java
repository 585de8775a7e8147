package org.twinlens.dataset.internal.catalogue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;

import org.twinlens.core.ImageRecord;
import org.twinlens.dataset.internal.image.ImageFormat;

/**
 * Image files under the SHA-256 of their bytes: {@code images/ab/ab….png}. The same bytes are stored once and never change. A file is whole or not there. Safe for use
 * by several threads and processes.
 */
public final class ImageStore {

	private static final String TEMPORARY = ".tmp";
	private static final String NAME = "[0-9a-f]{64}\\.[a-z]+";

	private final Path folder;
	private volatile ImageFormat usual = ImageFormat.JPEG;

	public ImageStore(Path folder) {
		this.folder = folder;
	}

	public static String hash(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java has SHA-256.", e);
		}
	}

	/** @throws IOException naming the image when it is missing or unreadable */
	public byte[] read(ImageRecord image) throws IOException {
		for (int attempt = 0; attempt < 2; attempt++) {
			Path file = find(image.hash()).orElseThrow(() -> new IOException("The image " + image.name() + " is missing from the study (images/" + image.hash().substring(0, 2)
					+ "/" + image.hash() + "). Put the file back from a copy, or import its source again."));
			try {
				return Files.readAllBytes(file);
			} catch (NoSuchFileException e) {
				// an import that failed took it away this moment, or put it back: look again
			}
		}
		throw new IOException("The image " + image.name() + " disappeared while it was read.");
	}

	boolean has(String hash) {
		return find(hash).isPresent();
	}

	/** Looks at the names a file may have, the ending found last first: most studies have but one. */
	private Optional<Path> find(String hash) {
		ImageFormat guess = usual;
		Path first = file(hash, guess);
		if (Files.exists(first)) {
			return Optional.of(first);
		}
		for (ImageFormat format : ImageFormat.values()) {
			if (format != guess && Files.exists(file(hash, format))) {
				usual = format;
				return Optional.of(file(hash, format));
			}
		}
		return Optional.empty();
	}

	private Path file(String hash, ImageFormat format) {
		return folder.resolve(hash.substring(0, 2)).resolve(hash + "." + format.extension());
	}

	/** Stores bytes that are not there yet: written, forced to the disk, renamed. {@link #force} makes the new names last. */
	void put(String hash, ImageFormat format, byte[] bytes) throws IOException {
		Path target = file(hash, format);
		Files.createDirectories(target.getParent());
		Path temporary = target.resolveSibling(UUID.randomUUID() + TEMPORARY);
		try {
			try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
				for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining();) {
					channel.write(rest);
				}
				channel.force(true);
			}
			Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
		} finally {
			Files.deleteIfExists(temporary);
		}
	}

	/** Makes the names of these files last through a power cut: one call for many files. */
	void force(Collection<String> hashes) {
		Set<Path> folders = new TreeSet<>();
		hashes.forEach(hash -> folders.add(folder.resolve(hash.substring(0, 2))));
		folders.forEach(ImageStore::forceFolder);
		forceFolder(folder);
	}

	private static void forceFolder(Path folder) {
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		} catch (IOException e) {
			// Windows cannot open a folder, and need not
		}
	}

	/** Removes half-written files, and those whose hash nobody refers to. Only while no import is under way. */
	void sweep(Predicate<String> isReferred) throws IOException {
		try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder, Files::isDirectory)) {
			for (Path each : folders) {
				sweep(each, isReferred);
			}
		}
	}

	private static void sweep(Path folder, Predicate<String> isReferred) throws IOException {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
			for (Path file : files) {
				String name = file.getFileName().toString();
				boolean orphan = name.matches(NAME) && !isReferred.test(name.substring(0, 64));
				if (orphan || name.endsWith(TEMPORARY)) {
					Files.deleteIfExists(file);
				}
			}
		}
	}

	/** Removes the files of a hash. */
	void remove(String hash) throws IOException {
		for (ImageFormat format : ImageFormat.values()) {
			Files.deleteIfExists(file(hash, format));
		}
	}
}
