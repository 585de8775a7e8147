package org.twinlens.dataset.internal.tree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The files of a folder or a zip. Hidden files, {@code __MACOSX} and what points outside are left out; nothing is ever unpacked to a path that a zip names. Safe for
 * use by several threads.
 */
public interface FileTree extends AutoCloseable {

	/** Larger files are refused; the limit holds for what is really read, whatever a zip says. */
	int MOST_BYTES = 200_000_000;

	/** Paths relative to the root, with {@code /}, sorted. */
	List<String> paths();

	boolean has(String path);

	/** Folders and files that could not be looked into; they are not among the paths. */
	List<String> unreadable();

	/** @throws IOException with the reason, without the path, as a sentence */
	byte[] read(String path) throws IOException;

	@Override
	void close() throws IOException;

	/**
	 * @param source a folder, a zip or one file
	 * @throws IOException with a sentence when there is nothing to read
	 */
	static FileTree open(Path source) throws IOException {
		if (Files.isDirectory(source)) {
			return new FolderTree(source);
		}
		if (!Files.exists(source)) {
			throw new IOException("There is no file or folder " + source + ".");
		}
		return isZip(source) ? ZipTree.open(source) : of(source.toAbsolutePath().getParent(), List.of(source.getFileName().toString()));
	}

	/** Of a folder's files those at these paths, as far as they exist; the rest of the folder is not looked at. */
	static FileTree of(Path folder, Collection<String> paths) {
		return new FolderTree(folder, paths);
	}

	/** Whether this is a file that begins as zips do. */
	static boolean isZip(Path file) throws IOException {
		if (!Files.isRegularFile(file)) {
			return false;
		}
		try (var in = Files.newInputStream(file)) {
			byte[] start = in.readNBytes(4);
			return Arrays.equals(start, new byte[] { 'P', 'K', 3, 4 }) || Arrays.equals(start, new byte[] { 'P', 'K', 5, 6 });
		}
	}

	/** The text file at a path, as UTF-8, without a byte order mark. */
	default String text(String path) throws IOException {
		String text = new String(read(path), StandardCharsets.UTF_8);
		return text.startsWith("\ufeff") ? text.substring(1) : text;
	}
}
