package org.twinlens.experiments.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.twinlens.experiments.internal.HeldLock;

/**
 * A configuration area for child processes. Two processes must not share one, and one that was used before starts quicker than a new one; so areas are numbered and the
 * first that no living process uses is taken. A process may outlive the one that started it, therefore its number is kept in a file.
 *
 * @param path of the area
 */
record ProcessArea(Path path) {

	private static final String OWNER = "process.txt";

	/** The first area of a folder that no living process uses. */
	static ProcessArea free(Path folder) throws IOException {
		try (HeldLock lock = HeldLock.take(folder.resolve("areas.lock"))) {
			for (int number = 1;; number++) {
				ProcessArea area = new ProcessArea(folder.resolve("process-" + number));
				if (!area.used()) {
					Files.createDirectories(area.path);
					Files.writeString(area.owner(), Long.toString(ProcessHandle.current().pid()));
					return area;
				}
			}
		}
	}

	/**
	 * Runs a command in this area; the area is its own while it lives.
	 *
	 * @param output where everything it says goes
	 */
	Process start(List<String> arguments, Path output) throws IOException {
		try {
			Process process = CommandProcess.start(path.resolve("configuration"), arguments, output);
			Files.writeString(owner(), Long.toString(process.pid()));
			return process;
		} catch (IOException e) {
			release();
			throw e;
		}
	}

	/** Gives the area up; its files stay for the next process. */
	void release() throws IOException {
		Files.deleteIfExists(owner());
	}

	private boolean used() throws IOException {
		if (!Files.exists(owner())) {
			return false;
		}
		try {
			return ProcessHandle.of(Long.parseLong(Files.readString(owner()).trim())).filter(ProcessHandle::isAlive).isPresent();
		} catch (NumberFormatException e) {
			return false;
		}
	}

	private Path owner() {
		return path.resolve(OWNER);
	}
}
