package org.twinlens.dataset.internal.tree;

import java.io.IOException;
import java.io.InputStream;

/** Which paths are looked at, and how much of a file is read. */
final class TreePaths {

	private TreePaths() {
	}

	/** Whether a path leads to a visible file below the root. */
	static boolean isVisible(String path) {
		for (String segment : path.split("/", -1)) {
			if (segment.isEmpty() || segment.startsWith(".") || segment.equals("__MACOSX")) { // also "..", absolute paths and folders
				return false;
			}
		}
		return true;
	}

	/** @param declared size in bytes, or -1 when unknown */
	static byte[] read(InputStream in, long declared) throws IOException {
		if (declared > FileTree.MOST_BYTES) {
			throw tooLarge();
		}
		byte[] bytes = in.readNBytes(FileTree.MOST_BYTES + 1);
		if (bytes.length > FileTree.MOST_BYTES) {
			throw tooLarge();
		}
		return bytes;
	}

	private static IOException tooLarge() {
		return new IOException("The file has more than " + FileTree.MOST_BYTES / 1_000_000 + " MB.");
	}
}
