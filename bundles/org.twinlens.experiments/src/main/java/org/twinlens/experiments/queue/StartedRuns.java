package org.twinlens.experiments.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.twinlens.experiments.internal.StudyDocument;

/**
 * The runs whose processes were started from a queue, one file each, and what the processes say. A file is written once its process is started and goes when somebody has
 * looked after the ended process.
 *
 * @param folder of the queue
 */
record StartedRuns(Path folder) {

	private static final String ENDING = ".json";

	/** All, whether their processes live or not; a damaged file tells nothing and is passed over. */
	List<StartedRun> list() throws IOException {
		List<StartedRun> runs = new ArrayList<>();
		if (!Files.isDirectory(started())) {
			return runs;
		}
		try (Stream<Path> files = Files.list(started())) {
			for (Path file : (Iterable<Path>) files.sorted(Comparator.naturalOrder())::iterator) {
				if (file.getFileName().toString().endsWith(ENDING)) {
					read(file).ifPresent(runs::add);
				}
			}
		} catch (NoSuchFileException e) {
			return runs;
		}
		return runs;
	}

	private static Optional<StartedRun> read(Path file) {
		try {
			return Optional.of(StudyDocument.read(file, StartedRun.class));
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	void write(StartedRun run) throws IOException {
		StudyDocument.write(file(run.id()), run);
	}

	void delete(String id) throws IOException {
		Files.deleteIfExists(file(id));
	}

	/** Everything the process of a run says. */
	Path output(String id) throws IOException {
		return Files.createDirectories(folder.resolve("output")).resolve(id + ".txt");
	}

	/** Where what it said stays once it has ended. */
	static Path kept(Path runFolder) {
		return runFolder.resolve("output.txt");
	}

	private Path started() {
		return folder.resolve("started");
	}

	private Path file(String id) {
		return started().resolve(id + ENDING);
	}
}
