package org.twinlens.cli.internal.command.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.osgi.framework.FrameworkUtil;
import org.twinlens.cli.internal.Console;
import org.twinlens.experiments.queue.QueueRunner;
import org.twinlens.experiments.queue.QueueRunner.State;
import org.twinlens.experiments.queue.QueuedRun;
import org.twinlens.experiments.queue.RunQueue;
import org.twinlens.experiments.queue.StartedRun;
import org.twinlens.experiments.runs.RunFollower;
import org.twinlens.experiments.runs.RunProgress;
import org.twinlens.experiments.sweep.Sweeps;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunStatus;

/** Looks after a study's queue and says what its runs do. When it is interrupted they go on: each is a process of its own. */
public final class QueueLoop {

	private static final long LOOK_MILLIS = 500;

	/** How a run came to its end. */
	public record Result(String id, String label, RunStatus status) {
	}

	/** Whether there is nothing left to wait for. */
	@FunctionalInterface
	public interface Goal {
		boolean isReached() throws IOException;
	}

	private final RunQueue queue;
	private final Console console;
	private final Map<String, StartedRun> under = new LinkedHashMap<>();
	private final Set<String> told = new HashSet<>();
	private final List<Result> results = new ArrayList<>();
	private RunFollower follower;
	private String followed = "";

	public QueueLoop(Path study, Console console) {
		queue = new RunQueue(study);
		this.console = console;
	}

	/**
	 * Works until the goal is reached, nothing is left to do, or somebody interrupts.
	 *
	 * @return how the runs ended that were seen
	 */
	public List<Result> run(Goal goal) throws IOException, InterruptedException {
		Path areas = FrameworkUtil.getBundle(QueueLoop.class).getDataFile("processes").toPath();
		boolean waits = false;
		try (QueueRunner runner = new QueueRunner(queue, areas, new Sweeps(queue.study()))) {
			while (!console.stop().isRequested()) {
				State state = runner.look();
				if (state == State.ELSEWHERE && !waits) {
					waits = true;
					console.remark("Another process looks after this study's queue, such as a window that has it open; this one shows what happens.");
				}
				update();
				if (goal.isReached() || state == State.IDLE || state == State.ELSEWHERE && isQuiet()) {
					return results;
				}
				Thread.sleep(LOOK_MILLIS);
			}
		} finally {
			follow("");
		}
		if (!under.isEmpty()) {
			console.remark("%s under way. Each is a process of its own and goes on; stop one with: twinlens stop RUN", String.join(", ", under.keySet()));
		}
		return results;
	}

	/** Nothing runs and nothing can begin. */
	private boolean isQuiet() throws IOException {
		return under.isEmpty() && queue.list().stream().allMatch(run -> run.problem().isPresent());
	}

	private void update() throws IOException {
		List<StartedRun> now = queue.started();
		for (StartedRun run : now) {
			if (under.put(run.id(), run) == null) {
				console.say("Run %s begins: %s.", run.id(), run.label());
			}
		}
		for (StartedRun run : List.copyOf(under.values())) {
			if (now.stream().noneMatch(n -> n.id().equals(run.id()))) {
				under.remove(run.id());
				ended(run);
			}
		}
		for (QueuedRun run : queue.list()) {
			if (run.problem().isPresent() && told.add(run.id() + run.problem().get())) {
				console.remark("Run %s cannot begin: %s", run.id(), run.problem().get());
			}
		}
		showProgress();
	}

	private void ended(StartedRun run) throws IOException {
		RunFolder folder = folder(run.id());
		if (Files.exists(folder.description())) {
			Result result = new Result(run.id(), run.label(), RunStatus.of(folder));
			results.add(result);
			console.say("Run %s: %s.", run.id(), result.status().name().toLowerCase(Locale.ROOT));
			console.result(result);
		}
	}

	private void showProgress() throws IOException {
		follow(under.isEmpty() ? "" : under.keySet().iterator().next());
		if (follower != null) {
			RunProgress progress = follower.look();
			if (progress.iterations() > 0) {
				console.progress().report("Run " + followed, progress.iteration(), progress.iterations());
			}
		}
	}

	private void follow(String id) throws IOException {
		if (!id.equals(followed)) {
			if (follower != null) {
				follower.close();
			}
			follower = id.isEmpty() ? null : new RunFollower(folder(id));
			followed = id;
		}
	}

	private RunFolder folder(String id) {
		return new RunFolder(queue.study().resolve("runs").resolve(id));
	}
}
