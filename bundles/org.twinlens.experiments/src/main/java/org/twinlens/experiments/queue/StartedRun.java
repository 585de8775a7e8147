package org.twinlens.experiments.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunLock;

/**
 * A run whose process was started from the queue. Known on disk, so that whoever looks after the queue next finds it.
 *
 * @param id          of the run
 * @param label       for people
 * @param group       what it belongs to, or the empty string
 * @param queued      when the entry it was started from was put into the queue
 * @param resumes     whether the run was there before
 * @param memoryBytes it is estimated to need; 0 when unknown
 * @param pid         of the process
 * @param began       when the process began, as the system has it: numbers of processes are used again
 * @param evaluates   whether the process measures the run after training
 * @param eventsBytes how long the run's log was before
 */
public record StartedRun(String id, String label, String group, Instant queued, boolean resumes, long memoryBytes, long pid, Instant began, boolean evaluates,
		long eventsBytes) {

	/** What different processes may see of the same beginning. */
	private static final Duration TOLERANCE = Duration.ofSeconds(5);

	static StartedRun of(QueuedRun run, ProcessHandle process, long eventsBytes) {
		return new StartedRun(run.id(), run.label(), run.group(), run.created(), run.resumes(), run.memoryBytes(), process.pid(), process.info().startInstant().orElseGet(Instant::now),
				run.arguments().contains("--evaluate"), eventsBytes);
	}

	/** Whether the process has come so far that the run itself tells what becomes of it: a new run has its description, one that goes on its lock or more in its log. */
	public boolean hasBegun(RunFolder run) throws IOException {
		if (!resumes) {
			return Files.exists(run.description());
		}
		return eventsBytes(run) != eventsBytes || Files.isDirectory(run.path()) && RunLock.isHeld(run);
	}

	static long eventsBytes(RunFolder run) throws IOException {
		return Files.exists(run.events()) ? Files.size(run.events()) : 0;
	}

	/** The process, while it lives. */
	public Optional<ProcessHandle> process() {
		return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isTheSame);
	}

	/** A process that has ended and that nobody has asked about yet is still listed, but has no command any more. */
	private boolean isTheSame(ProcessHandle process) {
		Instant start = process.info().startInstant().orElse(began);
		return Duration.between(began, start).abs().compareTo(TOLERANCE) <= 0 && process.info().command().isPresent();
	}
}
