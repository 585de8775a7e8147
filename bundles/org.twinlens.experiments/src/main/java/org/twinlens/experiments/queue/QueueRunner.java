package org.twinlens.experiments.queue;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

import org.twinlens.experiments.internal.HeldLock;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunLock;

/**
 * Looks after a study's queue: starts its runs as processes of their own, as many as the limits allow, and takes an entry off once its run has begun. All it knows is on
 * disk, so it may be killed at any moment and another goes on: a run's folder is made by one process only, a process is known before its entry goes, and a process that
 * ends before its run began leaves the entry with what it said. Of several runners of a study one works at a time; the others wait for it to end.
 */
public final class QueueRunner implements AutoCloseable {

	/** What became of a look. */
	public enum State {
		/** Another runner looks after the queue. */
		ELSEWHERE,
		/** Runs are being trained or wait for it. */
		BUSY,
		/** Nothing is left to do; entries with problems may be left. */
		IDLE
	}

	/** Puts runs into a queue as others end, such as a sweep does. */
	@FunctionalInterface
	public interface Planner {

		/** @return whether it is going to put further runs into the queue */
		boolean plan() throws IOException;
	}

	private final RunQueue queue;
	private final RunProcesses processes;
	private final Planner planner;
	private final ToLongFunction<RunFolder> memory;
	private final StartedRuns started;
	private final RunningRuns running;
	private HeldLock lock;

	/**
	 * @param areas   a folder of this installation where processes have their configuration areas
	 * @param planner asked at each look
	 */
	public QueueRunner(RunQueue queue, Path areas, Planner planner) {
		this(queue, new CommandProcesses(queue.study(), areas), planner, RunMemory::bytes);
	}

	/** @param memory an estimate for a run that was not started from the queue, in bytes */
	QueueRunner(RunQueue queue, RunProcesses processes, Planner planner, ToLongFunction<RunFolder> memory) {
		this.queue = queue;
		this.processes = processes;
		this.planner = planner;
		this.memory = memory;
		started = new StartedRuns(queue.folder());
		running = new RunningRuns(queue.study().resolve("runs"));
	}

	/**
	 * Looks once at what has ended and what can begin. To be called again and again, twice a second or so; returns quickly.
	 *
	 * @throws IOException with a sentence when the queue cannot be read or written; the next look tries again
	 */
	public synchronized State look() throws IOException {
		if (lock == null) {
			lock = HeldLock.tryTake(queue.folder().resolve("runner.lock")).orElse(null);
			if (lock == null) {
				return State.ELSEWHERE;
			}
		}
		List<StartedRun> alive = new ArrayList<>();
		for (StartedRun run : started.list()) {
			if (goesOn(run)) {
				alive.add(run);
			}
		}
		boolean plans = planner.plan();
		boolean waits = start(alive);
		return plans || waits || !alive.isEmpty() ? State.BUSY : State.IDLE;
	}

	/** Whether the process of a run lives; brings entry and process in step. */
	private boolean goesOn(StartedRun run) throws IOException {
		Optional<ProcessHandle> process = run.process(); // asked first: what an ended process has done is all there
		boolean begun = run.hasBegun(folder(run.id()));
		Optional<QueuedRun> entry = queue.find(run.id());
		boolean own = entry.filter(found -> found.created().equals(run.queued())).isPresent(); // or asked to go on before its process has quite ended
		if (begun && own) {
			queue.remove(run.id());
		}
		if (process.isPresent()) {
			if (!begun && entry.isEmpty()) { // taken off the queue while it was being started
				process.get().destroy();
			}
			return true;
		}
		if (!begun && own) {
			queue.refuse(run.id(), LastWords.of(started.output(run.id())));
		}
		keepOutput(run, begun);
		started.delete(run.id());
		return false;
	}

	/** What the process said belongs to its run. */
	private void keepOutput(StartedRun run, boolean begun) throws IOException {
		Path output = started.output(run.id());
		if (begun && Files.exists(output) && Files.isDirectory(folder(run.id()).path())) {
			Files.move(output, StartedRuns.kept(folder(run.id()).path()), StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/** Starts in the queue's order what the limits allow. @return whether something is left that can be started later */
	private boolean start(List<StartedRun> alive) throws IOException {
		QueueLimits limits = queue.limits();
		boolean waits = false;
		Load load = null;
		for (QueuedRun run : queue.list()) {
			if (run.problem().isPresent() || alive.stream().anyMatch(a -> a.id().equals(run.id()))) {
				continue;
			}
			if (run.memoryBytes() > limits.memoryBytes()) {
				queue.refuse(run.id(), Sentences.tooLarge(run.memoryBytes(), limits.memoryBytes()));
				continue;
			}
			if (run.resumes() && isTrained(folder(run.id()))) { // its process has not quite ended
				waits = true;
				continue;
			}
			load = load == null ? load(alive) : load;
			if (!load.leavesRoomFor(run, limits)) {
				return true; // nor may smaller ones pass it: it would wait for ever
			}
			start(run).ifPresent(alive::add);
			load = null;
		}
		return waits;
	}

	private static boolean isTrained(RunFolder run) throws IOException {
		return Files.isDirectory(run.path()) && RunLock.isHeld(run);
	}

	/** What is being trained now, by processes of this queue and by others. */
	private Load load(List<StartedRun> alive) throws IOException {
		int runs = alive.size();
		long bytes = alive.stream().mapToLong(StartedRun::memoryBytes).sum();
		for (RunFolder run : running.look()) {
			if (alive.stream().noneMatch(a -> a.id().equals(run.id()))) {
				runs++;
				bytes += memory.applyAsLong(run);
			}
		}
		return new Load(runs, bytes);
	}

	private record Load(int runs, long bytes) {

		boolean leavesRoomFor(QueuedRun run, QueueLimits limits) {
			return runs == 0 || runs < limits.parallelRuns() && bytes <= limits.memoryBytes() - run.memoryBytes();
		}
	}

	private Optional<StartedRun> start(QueuedRun run) throws IOException {
		RunFolder folder = folder(run.id());
		if (!run.resumes() && Files.exists(folder.description())) { // begun by a process whose runner was killed before it could note it
			queue.remove(run.id());
			return Optional.empty();
		}
		if (run.resumes() && !Files.exists(folder.description())) {
			queue.refuse(run.id(), "There is no run " + run.id() + " to go on with.");
			return Optional.empty();
		}
		forgetUnfinished(folder);
		long events = StartedRun.eventsBytes(folder);
		try {
			ProcessHandle process = processes.start(run, started.output(run.id()));
			StartedRun now = StartedRun.of(run, process, events);
			try {
				started.write(now);
			} catch (IOException e) {
				process.destroy();
				throw e;
			}
			return Optional.of(now);
		} catch (IOException e) {
			queue.refuse(run.id(), Sentences.of(e));
			return Optional.empty();
		}
	}

	/** A process that was killed the moment it made its run may have left a folder and nothing in it; the next one wants to make it. */
	private static void forgetUnfinished(RunFolder run) throws IOException {
		if (!Files.exists(run.description())) {
			try {
				Files.deleteIfExists(run.path());
			} catch (DirectoryNotEmptyException e) {
				// whatever it is, it is not ours; the command will say so
			}
		}
	}

	private RunFolder folder(String id) {
		return new RunFolder(queue.study().resolve("runs").resolve(id));
	}

	/** Leaves the queue to others; the processes go on. */
	@Override
	public synchronized void close() throws IOException {
		if (lock != null) {
			lock.close();
			lock = null;
		}
	}
}
