package org.twinlens.experiments.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A command that waits to become a run.
 *
 * @param id          of the future run; of the run to go on with for {@code resume}
 * @param created     when it was put into the queue
 * @param label       for people
 * @param group       what it belongs to, such as a sweep's id, or the empty string
 * @param arguments   the words after {@code twinlens}, without the study and without {@code --id}: {@code train …} or {@code resume RUN …}
 * @param memoryBytes it is estimated to need; 0 when unknown
 * @param problem     why it cannot be started, a sentence; an entry with a problem waits for the user
 */
public record QueuedRun(String id, Instant created, String label, String group, List<String> arguments, long memoryBytes, Optional<String> problem) {

	static final String TRAIN = "train";
	static final String RESUME = "resume";

	private static final Pattern ID = Pattern.compile("\\d{8}-\\d{6}-[0-9a-f]{4}");
	private static final Set<String> OURS = Set.of("-s", "--study", "--id");

	public QueuedRun {
		arguments = List.copyOf(arguments);
		require(ID.matcher(id).matches(), "\"" + id + "\" is no run's id; it should look like 20261231-235959-0a1b.");
		require(memoryBytes >= 0, "The memory a run needs must not be negative.");
	}

	/** Whether it goes on with a run that is there already. */
	public boolean resumes() {
		return !arguments.isEmpty() && arguments.get(0).equals(RESUME);
	}

	/** @throws IllegalArgumentException with a sentence when the words are no command the queue can start */
	static void check(List<String> arguments) {
		String command = arguments.isEmpty() ? "" : arguments.get(0);
		require(command.equals(TRAIN) || command.equals(RESUME), "The queue starts the commands train and resume, not \"" + command + "\".");
		require(command.equals(TRAIN) || arguments.size() > 1 && ID.matcher(arguments.get(1)).matches(), "Behind resume the whole id of the run must stand.");
		arguments.stream().filter(word -> OURS.contains(word.split("=", 2)[0])).findFirst().ifPresent(word -> {
			throw new IllegalArgumentException("The queue itself says which study and which run are meant; leave out " + word + ".");
		});
	}

	static boolean isId(String text) {
		return ID.matcher(text).matches();
	}

	QueuedRun withProblem(Optional<String> sentence) {
		return new QueuedRun(id, created, label, group, arguments, memoryBytes, sentence);
	}

	private static void require(boolean holds, String sentence) {
		if (!holds) {
			throw new IllegalArgumentException(sentence);
		}
	}
}
