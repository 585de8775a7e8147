package org.twinlens.experiments.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.twinlens.experiments.internal.HeldLock;
import org.twinlens.experiments.internal.StudyDocument;
import org.twinlens.experiments.queue.QueueRunner;
import org.twinlens.experiments.queue.QueuedRun;
import org.twinlens.experiments.queue.RunQueue;
import org.twinlens.experiments.queue.StartedRun;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunStatus;

/**
 * The sweeps of a study, one document each in its folder {@code sweeps}, and what puts their runs into the queue as others end. All it knows is on disk: killed at any
 * moment, it goes on where it was, and no run is trained twice. Safe for several processes at a time.
 */
public final class Sweeps implements QueueRunner.Planner {

	/** So often a run goes on by itself whose process was killed; a machine that kills it for its memory would do so again and again. */
	private static final int MOST_RESTARTS = 1;
	private static final String ENDING = ".json";

	private final Path folder;
	private final RunQueue queue;
	/** Sweeps that were over when they were last looked at, with their files' times. */
	private final Map<Path, FileTime> over = new HashMap<>();

	/** @param studyFolder holds the folder {@code sweeps}; made with the first */
	public Sweeps(Path studyFolder) {
		queue = new RunQueue(studyFolder);
		folder = queue.study().resolve("sweeps");
	}

	/**
	 * Makes a sweep; the queue's runner does the rest.
	 *
	 * @param label     for people
	 * @param arguments what all runs have in common: {@code train …}, without the study, {@code --id} and the varied options
	 * @param memory    an estimate in bytes for the words of a run, or 0
	 * @throws IllegalArgumentException with a sentence when it cannot be made so
	 */
	public Sweep create(String label, List<String> arguments, SearchSpace space, Strategy strategy, ToLongFunction<List<String>> memory) throws IOException {
		Set<String> ids = new HashSet<>();
		Sweep sweep = Sweep.draw(queue.freeId(), Instant.now(), label, arguments, space, strategy, () -> Stream.generate(queue::freeId).filter(ids::add).findFirst().orElseThrow(),
				memory);
		try (HeldLock lock = lock()) {
			StudyDocument.write(file(sweep.id()), sweep);
		}
		return sweep;
	}

	/** @throws IOException with a sentence when there is no such sweep or it is damaged */
	public Sweep read(String id) throws IOException {
		if (!id.matches("[0-9a-f-]{1,40}") || !Files.exists(file(id))) {
			throw new IOException("There is no sweep \"" + id + "\" in " + folder + ".");
		}
		return StudyDocument.read(file(id), Sweep.class);
	}

	/**
	 * The sweeps, newest first.
	 *
	 * @param problems told a sentence for each that cannot be read
	 */
	public List<Sweep> list(Consumer<String> problems) throws IOException {
		List<Sweep> sweeps = new ArrayList<>();
		for (Path file : files()) {
			try {
				sweeps.add(StudyDocument.read(file, Sweep.class));
			} catch (IOException e) {
				problems.accept(e.getMessage());
			}
		}
		sweeps.sort(Comparator.comparing(Sweep::created).reversed());
		return sweeps;
	}

	/** Starts nothing further of a sweep and takes off the queue what waits; what is being trained goes on. */
	public void stop(String id) throws IOException {
		Sweep stopped = change(id, sweep -> sweep.with(true));
		Set<String> started = startedIds();
		for (QueuedRun run : queue.list()) {
			if (run.group().equals(stopped.id()) && !started.contains(run.id())) {
				queue.remove(run.id());
			}
		}
	}

	/** Goes on with a sweep that was stopped; its runs that were dropped get another chance, unless their rung is over. */
	public void goOn(String id) throws IOException {
		change(id, sweep -> {
			int rung = sweep.trials().stream().mapToInt(Trial::rung).max().orElse(0);
			return sweep.with(false).with(sweep.trials().stream().map(trial -> trial.state() == Trial.State.DROPPED && trial.rung() == rung ? again(trial) : trial).toList());
		});
	}

	private Trial again(Trial trial) {
		return run(trial).exists() ? trial.restarted() : trial.with(Trial.State.PLANNED);
	}

	private Sweep change(String id, UnaryOperator<Sweep> change) throws IOException {
		try (HeldLock lock = lock()) {
			Sweep changed = change.apply(read(id));
			StudyDocument.write(file(id), changed);
			return changed;
		}
	}

	@Override
	public boolean plan() throws IOException {
		boolean busy = false;
		for (Path file : files()) {
			FileTime time = Files.getLastModifiedTime(file);
			if (!time.equals(over.get(file))) {
				busy |= plan(file, time);
			}
		}
		return busy;
	}

	private boolean plan(Path file, FileTime time) throws IOException {
		try (HeldLock lock = lock()) {
			Sweep before;
			try {
				before = StudyDocument.read(file, Sweep.class);
			} catch (IOException e) {
				over.put(file, time); // until somebody mends it; those who list sweeps are told
				return false;
			}
			Sweep now = advance(before);
			if (!now.equals(before)) {
				StudyDocument.write(file, now);
			} else if (now.isOver()) {
				over.put(file, time);
			}
			return now.trials().stream().anyMatch(trial -> trial.state() == Trial.State.PLANNED && !now.stopped()) || isTrained(now);
		}
	}

	/** Runs of which the queue does not know are being trained: somebody goes on with them by hand. */
	private boolean isTrained(Sweep sweep) throws IOException {
		for (Trial trial : sweep.trials()) {
			if (trial.state() == Trial.State.QUEUED && run(trial).isTrained()) {
				return true;
			}
		}
		return false;
	}

	/** Brings a sweep in step with its runs and puts into the queue what is next. */
	private Sweep advance(Sweep sweep) throws IOException {
		Set<String> started = startedIds();
		Sweep now = sweep;
		while (true) {
			Sweep before = now;
			List<Trial> trials = new ArrayList<>();
			for (Trial trial : before.trials()) {
				trials.add(advance(trial, before, started));
			}
			now = withMonitor(before.with(trials)).promote();
			if (now.equals(before)) {
				return now;
			}
		}
	}

	private Sweep withMonitor(Sweep sweep) throws IOException {
		if (sweep.monitor().isEmpty()) {
			for (Trial trial : sweep.trials()) {
				if (trial.score().isPresent()) {
					return sweep.with(run(trial).monitor());
				}
			}
		}
		return sweep;
	}

	private Trial advance(Trial trial, Sweep sweep, Set<String> started) throws IOException {
		return switch (trial.state()) {
			case PLANNED -> sweep.stopped() ? trial : enqueue(trial, sweep);
			case QUEUED -> started.contains(trial.run()) || queue.contains(trial.run()) ? trial : judge(trial, sweep);
			case DROPPED -> run(trial).isTrained() ? trial.with(Trial.State.QUEUED) : trial;
			case DONE -> trial;
		};
	}

	private Trial enqueue(Trial trial, Sweep sweep) throws IOException {
		TrialRun run = run(trial);
		if (trial.rung() > 0 && !run.isTrained() && run.exists() && run.status() == RunStatus.COMPLETED) { // stopped early by itself: more epochs it does not want
			return trial.scored(run.score(), Trial.State.DONE);
		}
		queue.put(new QueuedRun(trial.run(), Instant.now(), sweep.label() + " " + text(trial.values()), sweep.id(), sweep.words(trial), trial.memoryBytes(), Optional.empty()));
		return trial.with(Trial.State.QUEUED);
	}

	private static String text(Map<String, String> values) {
		return String.join(", ", values.entrySet().stream().map(value -> value.getKey() + " " + value.getValue()).toList());
	}

	/** What a run has come to that neither waits nor belongs to a process of the queue. */
	private Trial judge(Trial trial, Sweep sweep) throws IOException {
		TrialRun run = run(trial);
		if (run.isTrained()) {
			return trial;
		}
		if (!run.exists()) {
			return trial.with(Trial.State.DROPPED);
		}
		int target = trial.rung() == sweep.rungs().size() - 1 ? Integer.MAX_VALUE : sweep.rungs().get(trial.rung()).epochs();
		return switch (run.status()) {
			case COMPLETED -> trial.scored(run.score(), Trial.State.DONE);
			case STOPPED -> trial.scored(run.score(), run.epochs() >= target ? Trial.State.DONE : Trial.State.DROPPED);
			case INTERRUPTED -> trial.restarts() < MOST_RESTARTS && !sweep.stopped() ? trial.restarted() : trial.scored(run.score(), Trial.State.DROPPED);
			case FAILED -> trial.scored(run.score(), Trial.State.DROPPED);
			case RUNNING, PAUSED -> trial;
		};
	}

	private Set<String> startedIds() throws IOException {
		return new HashSet<>(queue.started().stream().map(StartedRun::id).toList());
	}

	private TrialRun run(Trial trial) {
		return new TrialRun(new RunFolder(queue.study().resolve("runs").resolve(trial.run())));
	}

	private List<Path> files() throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().endsWith(ENDING)).sorted().toList();
		}
	}

	private HeldLock lock() throws IOException {
		return HeldLock.take(folder.resolve("sweeps.lock"));
	}

	private Path file(String id) {
		return folder.resolve(id + ENDING);
	}
}
