package org.twinlens.dataset.internal.tree;

/** Paths with the last segment first, so that an index finds them by their end: {@code a/b/c.png} is {@code c.png/b/a/}. */
public final class EndFirst {

	private EndFirst() {
	}

	public static String of(String path) {
		StringBuilder turned = new StringBuilder(path.length() + 1);
		int end = path.length();
		while (end >= 0) {
			int slash = path.lastIndexOf('/', end - 1);
			turned.append(path, slash + 1, end).append('/');
			end = slash;
		}
		return turned.toString();
	}

	/** The path it was made of. */
	public static String path(String endFirst) {
		String turned = of(endFirst.substring(0, endFirst.length() - 1));
		return turned.substring(0, turned.length() - 1);
	}

	/** The first string behind all that begin with an end-first path: its last character is a slash, which comes before 0. */
	public static String behind(String endFirst) {
		return endFirst.substring(0, endFirst.length() - 1) + '0';
	}
}
