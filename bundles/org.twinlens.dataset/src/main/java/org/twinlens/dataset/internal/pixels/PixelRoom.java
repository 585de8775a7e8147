package org.twinlens.dataset.internal.pixels;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.twinlens.core.image.Preprocessing;

/** The folder of prepared images and how much room they may take: where it does not suffice, what was prepared in other ways goes first, the longest unused before others. */
final class PixelRoom {

	/** Bytes that are left to others on the disk. */
	private static final long SPARED = 1L << 30;
	private static final System.Logger LOG = System.getLogger(PixelRoom.class.getName());

	private final Path folder;
	private final long most;
	private boolean told;

	/** @param most bytes */
	PixelRoom(Path folder, long most) {
		this.folder = folder;
		this.most = most;
	}

	/** What tells preparations apart: equal preprocessing by equal code. */
	static String key(Preprocessing preprocessing) {
		try {
			String text = IndexHeader.VERSION + " " + Runtime.version().feature() + " " + preprocessing; // Java brings decoders along
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java has SHA-256.", e);
		}
	}

	/** @return whether so many bytes more may be written for that preparation; others are deleted for it. When not, one sentence says so. */
	synchronized boolean take(String key, long bytes) {
		try {
			long free = Files.exists(folder) ? Files.getFileStore(folder).getUsableSpace() - SPARED : Long.MAX_VALUE;
			long total = size("");
			if (total + bytes > most && size(key) + bytes <= most) {
				total -= deleteOthers(key, total + bytes - most);
			}
			if (total + bytes <= most && bytes <= free) {
				return true;
			}
			tell(bytes > free ? String.format(Locale.ROOT, "The disk has less than %.0f GB left, so images are no longer kept prepared in %s and others are decoded each time they are needed.",
					SPARED / 1e9, folder)
					: String.format(Locale.ROOT, "The prepared images in %s take the %.1f GB they may, so further ones are decoded each time they are needed.", folder, most / 1e9));
			return false;
		} catch (IOException e) {
			return false; // where a folder cannot be read, nothing is written to
		}
	}

	private void tell(String sentence) {
		if (!told) {
			told = true;
			LOG.log(Level.WARNING, sentence);
		}
	}

	private List<Path> files(String beginning, String end) throws IOException {
		if (!Files.exists(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().startsWith(beginning) && file.getFileName().toString().endsWith(end)).toList();
		}
	}

	/** Bytes of the files whose names begin so. */
	long size(String beginning) throws IOException {
		long size = 0;
		for (Path file : files(beginning, "")) {
			size += size(file);
		}
		return size;
	}

	private static long size(Path file) throws IOException {
		try {
			return Files.size(file);
		} catch (NoSuchFileException e) {
			return 0; // gone this moment
		}
	}

	private long deleteOthers(String key, long wanted) throws IOException {
		List<Path> others = files("", PixelFile.INDEX).stream().filter(file -> !file.getFileName().toString().startsWith(key))
				.sorted(Comparator.comparingLong(file -> file.toFile().lastModified())).toList();
		long freed = 0;
		for (Path other : others) {
			if (freed < wanted) {
				String name = other.getFileName().toString();
				freed += delete(name.substring(0, name.length() - PixelFile.INDEX.length()), "");
			}
		}
		return freed;
	}

	/** @return bytes of the files that went */
	synchronized long delete(String beginning, String end) throws IOException {
		long size = 0;
		for (Path file : files(beginning, end)) {
			size += size(file);
			Files.deleteIfExists(file);
		}
		return size;
	}

	/** @return how many files there were */
	synchronized int clear() throws IOException {
		int count = files("", "").size();
		delete("", "");
		return count;
	}
}
