package org.twinlens.model.run;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The runs of a study: one folder each, named by the run's id. Safe for several processes at a time. */
public final class RunStore {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
	private static final Pattern ID = Pattern.compile("\\d{8}-\\d{6}-[0-9a-f]{4}");
	private static final int NAMED = 8;

	private final Path folder;
	private final Clock clock;
	private final RandomGenerator random;

	/** @param folder holds the runs; made with the first of them */
	public RunStore(Path folder) {
		this(folder, Clock.systemUTC(), new SecureRandom());
	}

	RunStore(Path folder, Clock clock, RandomGenerator random) {
		this.folder = folder;
		this.clock = clock;
		this.random = random;
	}

	/** An id for a run to come: the time in UTC and four random digits, {@code yyyyMMdd-HHmmss-xxxx}. */
	public static String newId() {
		return id(Clock.systemUTC(), new SecureRandom());
	}

	private static String id(Clock clock, RandomGenerator random) {
		return TIME.format(clock.instant()) + String.format("-%04x", random.nextInt(0x10000));
	}

	/**
	 * Makes a run's folder with its description.
	 *
	 * @param description of the run with the given id, which is a new one
	 */
	public RunFolder create(Function<String, RunDescription> description) throws IOException {
		while (true) {
			try {
				return make(id(clock, random), description);
			} catch (FileAlreadyExistsException e) {
				// another id, then
			}
		}
	}

	/**
	 * Makes the folder of a run whose id was chosen before.
	 *
	 * @param id as {@link #newId()} gives it
	 * @throws IOException with a sentence when it is not such an id, or a run has it already
	 */
	public RunFolder create(String id, Function<String, RunDescription> description) throws IOException {
		if (!ID.matcher(id).matches()) {
			throw new IOException("\"" + id + "\" is no run's id; one looks like 20260131-093000-1a2b.");
		}
		try {
			return make(id, description);
		} catch (FileAlreadyExistsException e) {
			throw new IOException("There is already a run " + id + " in " + folder + ". Choose another id, or none.", e);
		}
	}

	private RunFolder make(String id, Function<String, RunDescription> description) throws IOException {
		Files.createDirectories(folder);
		RunFolder run = new RunFolder(folder.resolve(id));
		Files.createDirectory(run.path());
		try {
			description.apply(id).write(run.description());
			return run;
		} catch (IOException | RuntimeException e) {
			Files.delete(run.path());
			throw e;
		}
	}

	/** The runs, newest first. A folder without a description is none. */
	public List<RunFolder> runs() throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> folders = Files.list(folder)) {
			return folders.map(RunFolder::new).filter(run -> Files.isRegularFile(run.description())).sorted(Comparator.comparing(RunFolder::id).reversed()).toList();
		}
	}

	public Optional<RunFolder> newest() throws IOException {
		return runs().stream().findFirst();
	}

	/**
	 * @param id a run's id, or how one and no other begins
	 * @throws IOException with a sentence naming the runs there are, when none or more than one is meant
	 */
	public RunFolder find(String id) throws IOException {
		List<RunFolder> all = runs();
		List<RunFolder> meant = all.stream().filter(run -> run.id().startsWith(id)).toList();
		if (meant.size() == 1 || !meant.isEmpty() && meant.stream().anyMatch(run -> run.id().equals(id))) {
			return meant.stream().min(Comparator.comparingInt(run -> run.id().length())).orElseThrow();
		}
		throw new IOException(meant.isEmpty() ? "There is no run \"" + id + "\" in " + folder + (all.isEmpty() ? "; there is none at all." : ". Runs: " + names(all))
				: meant.size() + " runs begin with \"" + id + "\": " + names(meant));
	}

	private static String names(List<RunFolder> runs) {
		return runs.stream().limit(NAMED).map(RunFolder::id).collect(Collectors.joining(", ")) + (runs.size() > NAMED ? " and " + (runs.size() - NAMED) + " more." : ".");
	}
}
