package org.twinlens.experiments.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.twinlens.experiments.internal.HeldLock;
import org.twinlens.experiments.internal.StudyDocument;

/**
 * The runs of a study that wait to be trained, in the order in which they will be. One file an entry in the folder {@code queue}, each written whole; safe for several
 * processes at a time. An entry leaves the queue when its run has begun, or when somebody removes it; what cannot be started stays, with a sentence.
 */
public final class RunQueue {

	private static final String ENDING = ".json";
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
	private static final SecureRandom RANDOM = new SecureRandom();

	private final Path study;
	private final Path folder;
	/** Entries as they were last read: a queue may be long and is looked at often. */
	private final Map<String, Known> known = new ConcurrentHashMap<>();

	/** @param studyFolder holds the folder {@code queue}; made with the first entry */
	public RunQueue(Path studyFolder) {
		study = studyFolder.toAbsolutePath().normalize();
		folder = study.resolve("queue");
	}

	/** Which version of a file it is: each is written anew. */
	private record FileStamp(FileTime time, long bytes, Object key) {

		static FileStamp of(Path file) throws IOException {
			BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
			return new FileStamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
		}
	}

	private record Known(FileStamp stamp, QueuedRun run) {
	}

	record Order(List<String> ids) {
	}

	/** The study's folder. */
	public Path study() {
		return study;
	}

	/** Where the queue's files lie. */
	Path folder() {
		return folder;
	}

	/**
	 * Puts a run at the end of the queue. A run that goes on and stands in the queue already is there once, with the new words.
	 *
	 * @param label       for people
	 * @param group       what it belongs to, or the empty string
	 * @param arguments   the words after {@code twinlens}, without the study and {@code --id}
	 * @param memoryBytes it is estimated to need; 0 when unknown
	 * @throws IllegalArgumentException with a sentence when the words are no {@code train} or {@code resume}
	 * @throws IOException              with a sentence when the queue cannot be written
	 */
	public QueuedRun add(String label, String group, List<String> arguments, long memoryBytes) throws IOException {
		QueuedRun.check(arguments);
		try (HeldLock lock = lock()) {
			String id = arguments.get(0).equals(QueuedRun.RESUME) ? arguments.get(1) : freeId();
			Instant created = find(id).map(QueuedRun::created).orElseGet(Instant::now);
			QueuedRun run = new QueuedRun(id, created, label, group, arguments, memoryBytes, Optional.empty());
			StudyDocument.write(file(id), run);
			return run;
		}
	}

	/** Puts an entry whose id is known into the queue; does nothing when it is there or, for a new run, its folder is. */
	public void put(QueuedRun run) throws IOException {
		QueuedRun.check(run.arguments());
		try (HeldLock lock = lock()) {
			if (!Files.exists(file(run.id())) && (run.resumes() || !Files.exists(runFolder(run.id())))) {
				StudyDocument.write(file(run.id()), run);
			}
		}
	}

	/** An id that no run and no entry has. */
	public String freeId() {
		while (true) {
			String id = TIME.format(Instant.now()) + String.format("-%04x", RANDOM.nextInt(0x10000));
			if (!Files.exists(file(id)) && !Files.exists(runFolder(id))) {
				return id;
			}
		}
	}

	/** All entries in their order, those with problems among them; one whose file is damaged has that as its problem. */
	public List<QueuedRun> list() throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		List<QueuedRun> runs = new ArrayList<>();
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : (Iterable<Path>) files::iterator) {
				String name = file.getFileName().toString();
				if (name.endsWith(ENDING) && QueuedRun.isId(name.substring(0, name.length() - ENDING.length()))) {
					entry(name.substring(0, name.length() - ENDING.length())).ifPresent(runs::add);
				}
			}
		}
		List<String> order = order();
		Comparator<QueuedRun> moved = Comparator.comparingInt(run -> order.contains(run.id()) ? order.indexOf(run.id()) : Integer.MAX_VALUE);
		runs.sort(moved.thenComparing(QueuedRun::created).thenComparing(QueuedRun::id));
		return List.copyOf(runs);
	}

	/** The entry with this id. */
	public Optional<QueuedRun> find(String id) throws IOException {
		return QueuedRun.isId(id) ? entry(id) : Optional.empty();
	}

	/** Whether there is an entry with this id. */
	public boolean contains(String id) {
		return QueuedRun.isId(id) && Files.exists(file(id));
	}

	private Optional<QueuedRun> entry(String id) throws IOException {
		Path file = file(id);
		FileStamp stamp;
		try {
			stamp = FileStamp.of(file);
		} catch (NoSuchFileException e) {
			known.remove(id);
			return Optional.empty();
		}
		Known before = known.get(id);
		if (before != null && before.stamp().equals(stamp)) {
			return Optional.of(before.run());
		}
		Optional<QueuedRun> run = read(id, file);
		run.ifPresent(entry -> known.put(id, new Known(stamp, entry)));
		return run;
	}

	private static Optional<QueuedRun> read(String id, Path file) {
		try {
			QueuedRun run = StudyDocument.read(file, QueuedRun.class);
			return run.id().equals(id) ? Optional.of(run) : Optional.of(damaged(id, file + " holds the entry of another run. Remove it."));
		} catch (IOException e) {
			return Files.exists(file) ? Optional.of(damaged(id, e.getMessage())) : Optional.empty(); // or gone meanwhile
		}
	}

	private static QueuedRun damaged(String id, String sentence) {
		return new QueuedRun(id, Instant.EPOCH, id, "", List.of(), 0, Optional.of(sentence));
	}

	/** The runs whose processes were started from this queue and live: they begin, train or evaluate. */
	public List<StartedRun> started() throws IOException {
		return new StartedRuns(folder).list().stream().filter(run -> run.process().isPresent()).toList();
	}

	/** The sentence the newest process of a run ended with; empty when it said none. */
	public Optional<String> lastWords(String id) throws IOException {
		Path kept = StartedRuns.kept(runFolder(id));
		return LastWords.sentence(Files.exists(kept) ? kept : new StartedRuns(folder).output(id));
	}

	/** Takes an entry off the queue, and ends its process when that has not come to begin the run; does nothing when there is none. */
	public void remove(String id) throws IOException {
		try (HeldLock lock = lock()) {
			if (QueuedRun.isId(id)) {
				Files.deleteIfExists(file(id));
			}
		}
	}

	/**
	 * Moves an entry; does nothing when there is none.
	 *
	 * @param position among the entries, from 0; beyond the ends the first or the last place
	 */
	public void move(String id, int position) throws IOException {
		try (HeldLock lock = lock()) {
			List<String> ids = new ArrayList<>(list().stream().map(QueuedRun::id).toList());
			if (ids.remove(id)) {
				ids.add(Math.max(0, Math.min(position, ids.size())), id);
				StudyDocument.write(folder.resolve("order.json"), new Order(ids));
			}
		}
	}

	/** Gives an entry with a problem another chance. */
	public void retry(String id) throws IOException {
		change(id, Optional.empty());
	}

	/** Marks an entry that cannot be started. */
	void refuse(String id, String sentence) throws IOException {
		change(id, Optional.of(sentence));
	}

	private void change(String id, Optional<String> problem) throws IOException {
		try (HeldLock lock = lock()) {
			Optional<QueuedRun> run = find(id).filter(entry -> !entry.arguments().isEmpty());
			if (run.isPresent()) {
				StudyDocument.write(file(id), run.get().withProblem(problem));
			}
		}
	}

	/** The limits of this study; the standard ones until others are set. */
	public QueueLimits limits() throws IOException {
		Path file = folder.resolve("limits.json");
		return Files.exists(file) ? StudyDocument.read(file, QueueLimits.class) : QueueLimits.standard();
	}

	public void setLimits(QueueLimits limits) throws IOException {
		try (HeldLock lock = lock()) {
			StudyDocument.write(folder.resolve("limits.json"), limits);
		}
	}

	/** An order that cannot be read is none: the entries themselves matter more. */
	private List<String> order() {
		try {
			return StudyDocument.read(folder.resolve("order.json"), Order.class).ids();
		} catch (IOException e) {
			return List.of();
		}
	}

	private HeldLock lock() throws IOException {
		return HeldLock.take(folder.resolve("queue.lock"));
	}

	private Path file(String id) {
		return folder.resolve(id + ENDING);
	}

	private Path runFolder(String id) {
		return study.resolve("runs").resolve(id);
	}
}
