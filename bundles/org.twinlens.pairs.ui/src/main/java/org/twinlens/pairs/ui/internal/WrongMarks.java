package org.twinlens.pairs.ui.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.twinlens.core.ImageRecord;
import org.twinlens.pairs.file.WrongPairs;

/** Which pairs are marked as wrong. Marking comes at once, from any thread; {@link #exchange} reads and writes the disk. */
final class WrongMarks {

	private final Set<Set<String>> pairs = new HashSet<>();
	private Optional<Path> folder = Optional.empty();
	private boolean changed;

	/** Marks a pair, or takes the mark away. */
	synchronized void mark(List<ImageRecord> images, boolean wrong) {
		changed |= wrong ? pairs.add(hashes(images)) : pairs.remove(hashes(images));
	}

	synchronized boolean has(List<ImageRecord> images) {
		return !pairs.isEmpty() && pairs.contains(hashes(images));
	}

	/**
	 * Writes the marks that are new, and reads those of another study.
	 *
	 * @param now where the open study keeps its pair sets
	 */
	synchronized void exchange(Path now) throws IOException {
		if (changed && folder.isPresent()) {
			WrongPairs.write(folder.get(), pairs);
		}
		changed = false;
		if (folder.filter(now::equals).isEmpty()) {
			pairs.clear();
			pairs.addAll(WrongPairs.read(now));
			folder = Optional.of(now);
		}
	}

	private static Set<String> hashes(List<ImageRecord> images) {
		return images.stream().map(ImageRecord::hash).collect(Collectors.toSet());
	}
}
