package org.twinlens.experiments.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.twinlens.model.run.RunFolder;

/**
 * The runs of a study, thousands of them, looked at again and again: each look reads only what has changed since the last. A run that is damaged is there with a sentence
 * on what cannot be read. Not for the user interface's thread; calls wait for each other.
 */
public final class RunIndex implements AutoCloseable {

	private final Path runs;
	private final Map<RunFolder, IndexedRun> known = new HashMap<>();

	/** @param runs holds the run folders; may yet be missing */
	public RunIndex(Path runs) {
		this.runs = runs;
	}

	/**
	 * The runs now, the newest first. A run that has not changed since the last look is the very same object.
	 *
	 * @throws IOException when the folder of the runs cannot be listed
	 */
	public synchronized List<RunSummary> refresh() throws IOException {
		List<RunFolder> folders = folders();
		forgetAllBut(Set.copyOf(folders));
		List<RunSummary> summaries = new ArrayList<>(folders.size());
		for (RunFolder folder : folders) {
			summaries.add(known.computeIfAbsent(folder, IndexedRun::new).look());
		}
		return summaries;
	}

	/** A folder that holds neither a description nor events is no run, or one that is just being made. */
	private List<RunFolder> folders() throws IOException {
		if (!Files.isDirectory(runs)) {
			return List.of();
		}
		try (Stream<Path> folders = Files.list(runs)) {
			return folders.map(RunFolder::new).filter(folder -> known.containsKey(folder) && Files.isDirectory(folder.path()) || isRun(folder))
					.sorted(Comparator.comparing(RunFolder::id).reversed()).toList();
		}
	}

	private static boolean isRun(RunFolder folder) {
		return Files.isRegularFile(folder.description()) || Files.isRegularFile(folder.events());
	}

	private void forgetAllBut(Set<RunFolder> folders) throws IOException {
		for (RunFolder gone : known.keySet().stream().filter(folder -> !folders.contains(folder)).toList()) {
			known.remove(gone).close();
		}
	}

	@Override
	public synchronized void close() throws IOException {
		forgetAllBut(Set.of());
	}
}
