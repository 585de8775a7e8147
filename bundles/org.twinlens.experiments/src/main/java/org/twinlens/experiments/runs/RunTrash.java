package org.twinlens.experiments.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunLock;

/**
 * Where deleted runs of a study lie until the trash is emptied: {@code trash/runs/<id>}. A run moves there and back as a whole, for both places are on one file system.
 * Safe for several processes.
 */
public final class RunTrash {

	private final Path runs;
	private final Path trash;

	/** @param study the study's folder */
	public RunTrash(Path study) {
		runs = study.resolve("runs");
		trash = study.resolve("trash").resolve("runs");
	}

	/**
	 * Moves a run to the trash.
	 *
	 * @throws IOException with a sentence when it is being trained, is not one of the study's or cannot be moved; it then stays where it is
	 */
	public void delete(RunFolder run) throws IOException {
		if (!Files.isDirectory(run.path()) || !run.path().toRealPath().getParent().equals(runs.toRealPath())) {
			throw new IOException("There is no run " + run.id() + " in " + runs + ".");
		}
		if (RunLock.isHeld(run)) {
			throw new IOException("The run " + run.id() + " is being trained and cannot be deleted. Stop it first.");
		}
		Path place = trash.resolve(run.id());
		if (Files.exists(place)) {
			throw new IOException("The trash already holds a run " + run.id() + ". Restore that or empty the trash first.");
		}
		Files.createDirectories(trash);
		move(run.path(), place);
	}

	/** The deleted runs, newest first. */
	public List<RunFolder> runs() throws IOException {
		if (!Files.isDirectory(trash)) {
			return List.of();
		}
		try (Stream<Path> folders = Files.list(trash)) {
			return folders.filter(Files::isDirectory).map(RunFolder::new).sorted(Comparator.comparing(RunFolder::id).reversed()).toList();
		}
	}

	/**
	 * Moves a run back.
	 *
	 * @param id of a run in the trash, or how the id of only one begins
	 * @throws IOException with a sentence when there is none or several, or one of its id is among the runs again
	 */
	public RunFolder restore(String id) throws IOException {
		RunFolder deleted = deleted(id);
		Path place = runs.resolve(deleted.id());
		if (Files.exists(place)) {
			throw new IOException("There is a run " + deleted.id() + " again in " + runs + "; the one in the trash stays there.");
		}
		Files.createDirectories(runs);
		move(deleted.path(), place);
		return new RunFolder(place);
	}

	/** Deletes what the trash holds, for good. */
	public void empty() throws IOException {
		for (RunFolder run : runs()) {
			List<Path> all = new ArrayList<>();
			try (Stream<Path> below = Files.walk(run.path())) {
				below.forEach(all::add);
			}
			for (int i = all.size() - 1; i >= 0; i--) {
				Files.deleteIfExists(all.get(i));
			}
		}
	}

	/** Only a name that the trash lists is taken, so none leads out of it. */
	private RunFolder deleted(String id) throws IOException {
		List<RunFolder> found = runs().stream().filter(run -> run.id().startsWith(id)).toList();
		return switch (found.size()) {
		case 0 -> throw new IOException("The trash " + trash + " holds no run " + id + ".");
		case 1 -> found.get(0);
		default -> throw new IOException("Several runs in the trash begin with " + id + ": " + String.join(", ", found.stream().map(RunFolder::id).toList()) + ". Give more of the id.");
		};
	}

	private static void move(Path from, Path to) throws IOException {
		try {
			Files.move(from, to);
		} catch (IOException e) {
			throw new IOException("The folder " + from + " could not be moved to " + to + ": " + e.getMessage() + ". Close what uses it and check the rights there.", e);
		}
	}
}
