package org.twinlens.dataset.internal.importer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.twinlens.dataset.internal.tree.ImageNames;

/**
 * Finds the identities among nested folders. Those are the innermost folders with images; their names are what remains when the folders that enclose all of them and
 * those that only sort them ({@code train}, {@code images}) are taken away. So {@code train/Ann} and {@code test/Ann} are one identity, and {@code a/one} and
 * {@code b/one} are two.
 */
final class IdentityFolders implements Function<String, Placement> {

	private static final Set<String> SORTING = Set.of("all", "anchor", "anchors", "background", "data", "dataset", "dev", "eval", "evaluation", "face", "faces", "frame",
			"frames", "gallery", "image", "images", "img", "imgs", "input", "negative", "negatives", "photo", "photos", "pic", "pics", "picture", "pictures", "positive",
			"positives", "probe", "probes", "raw", "reference", "references", "test", "testing", "train", "training", "val", "valid", "validation", "verification");

	private final Map<String, String> identities = new HashMap<>();

	private IdentityFolders() {
	}

	static IdentityFolders of(List<String> images) {
		TreeSet<String> folders = new TreeSet<>();
		images.forEach(path -> folders.add(ImageNames.folder(path)));
		folders.remove("");
		folders.removeIf(folder -> isParent(folder, folders));
		IdentityFolders found = new IdentityFolders();
		int enclosing = enclosing(folders);
		folders.forEach(folder -> found.identities.put(folder, name(folder, enclosing)));
		return found;
	}

	private static boolean isParent(String folder, TreeSet<String> folders) {
		String below = folders.ceiling(folder + "/");
		return below != null && below.startsWith(folder + "/");
	}

	/** How many leading folders all have in common; the last one of each is left. */
	private static int enclosing(TreeSet<String> folders) {
		if (folders.isEmpty()) {
			return 0;
		}
		String[] first = folders.first().split("/");
		int common = first.length - 1;
		for (String folder : folders) {
			String[] other = folder.split("/");
			common = Math.min(common, other.length - 1);
			int differs = Arrays.mismatch(first, 0, common, other, 0, common);
			common = differs < 0 ? common : differs;
		}
		return common;
	}

	private static String name(String folder, int enclosing) {
		String[] segments = folder.split("/");
		int begin = enclosing;
		while (begin < segments.length - 1 && isGeneric(segments[begin])) {
			begin++;
		}
		return String.join("/", Arrays.asList(segments).subList(begin, segments.length));
	}

	private static boolean isGeneric(String name) {
		String words = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip();
		return !words.isEmpty() && SORTING.containsAll(Arrays.asList(words.split(" ")));
	}

	int identities() {
		return Set.copyOf(identities.values()).size();
	}

	/** Whether the folders sort images rather than name identities. */
	boolean namesAreGeneric() {
		return identities.values().stream().allMatch(IdentityFolders::isGeneric);
	}

	@Override
	public Placement apply(String path) {
		String identity = identities.get(ImageNames.folder(path));
		return identity == null ? Placement.refused("It lies beside the identities' folders, not in one of them.") : Placement.of(identity, "");
	}
}
