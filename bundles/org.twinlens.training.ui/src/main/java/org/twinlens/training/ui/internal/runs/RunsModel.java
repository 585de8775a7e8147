package org.twinlens.training.ui.internal.runs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.twinlens.experiments.queue.QueuedRun;
import org.twinlens.experiments.runs.RunSummary;
import org.twinlens.model.TrainingControl.Wish;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunStatus;
import org.twinlens.training.ui.internal.runs.RunRow.State;
import org.twinlens.ui.training.TrainingActivity;
import org.twinlens.ui.training.TrainingActivity.Stage;

/**
 * The list of runs, without a widget: what is trained, what waits for it in the queue's order, what was cut off, and the newest of the rest. Knows which of them are chosen
 * and what can be done with those. For one thread.
 */
public final class RunsModel {

	/** Of runs that are over, so many are listed; the Experiments view has all. */
	static final int MOST_OVER = 40;

	private final Supplier<List<RunSummary>> runs;
	private final Supplier<List<QueuedRun>> waiting;
	private final Supplier<List<TrainingActivity>> activities;
	private final Map<String, Wish> asked = new HashMap<>();
	private List<RunRow> rows = List.of();
	private List<String> chosen = List.of();
	private List<RunFolder> elsewhere = List.of();
	private Set<String> seen = Set.of();

	/**
	 * @param runs       of the study, the newest first
	 * @param waiting    entries of the queue in their order
	 * @param activities of processes under way
	 */
	public RunsModel(Supplier<List<RunSummary>> runs, Supplier<List<QueuedRun>> waiting, Supplier<List<TrainingActivity>> activities) {
		this.runs = runs;
		this.waiting = waiting;
		this.activities = activities;
	}

	/** Looks at runs and queue again. */
	public void refresh() {
		List<RunSummary> all = runs.get();
		List<QueuedRun> queue = waiting.get();
		Map<String, RunSummary> byId = all.stream().collect(Collectors.toMap(RunSummary::id, run -> run));
		Map<String, Stage> stages = activities.get().stream().collect(Collectors.toMap(TrainingActivity::id, TrainingActivity::stage, (one, other) -> one));
		List<RunRow> next = new ArrayList<>();
		all.stream().filter(run -> run.status().isUnderWay()).forEach(run -> next.add(row(run, stages)));
		queue.stream().filter(entry -> !isUnderWay(byId.get(entry.id()))).forEach(entry -> next.add(row(entry, byId.get(entry.id()), stages)));
		Set<String> queued = queue.stream().map(QueuedRun::id).collect(Collectors.toSet());
		List<RunSummary> over = all.stream().filter(run -> !run.status().isUnderWay() && !queued.contains(run.id()) && !run.notes().archived()).toList();
		over.stream().filter(run -> run.status() == RunStatus.INTERRUPTED).limit(MOST_OVER).forEach(run -> next.add(row(run, stages)));
		over.stream().filter(run -> run.status() != RunStatus.INTERRUPTED).limit(MOST_OVER).forEach(run -> next.add(row(run, stages)));
		forgetWishes(byId);
		rows = List.copyOf(next);
		follow();
	}

	private static boolean isUnderWay(RunSummary run) {
		return run != null && run.status().isUnderWay();
	}

	private static RunRow row(RunSummary run, Map<String, Stage> stages) {
		State state = state(run.status(), stages.get(run.id()));
		String detail = run.isDamaged() ? run.problem() : run.progress().message();
		return new RunRow(run.id(), RunTexts.name(run), state, RunTexts.progress(run), RunTexts.done(run.progress()), detail, Optional.of(run), Optional.empty());
	}

	/** Before a run goes on, and after it is trained, its process does what the run's own files do not tell. */
	private static State state(RunStatus status, Stage stage) {
		if (stage == Stage.STARTING && !status.isUnderWay()) {
			return State.STARTING;
		}
		return switch (status) {
		case RUNNING -> State.RUNNING;
		case PAUSED -> State.PAUSED;
		case COMPLETED -> stage == Stage.EVALUATING ? State.EVALUATING : State.COMPLETED;
		case STOPPED -> State.STOPPED;
		case FAILED -> State.FAILED;
		case INTERRUPTED -> State.INTERRUPTED;
		};
	}

	private static RunRow row(QueuedRun entry, RunSummary run, Map<String, Stage> stages) {
		State state = entry.problem().isPresent() ? State.REFUSED : stages.get(entry.id()) == Stage.STARTING ? State.STARTING : State.WAITING;
		String name = run == null || entry.arguments().isEmpty() ? entry.label() : RunTexts.name(run);
		return new RunRow(entry.id(), name, state, RunTexts.progress(entry), run == null ? 0 : RunTexts.done(run.progress()), entry.problem().orElse(String.join(" ", entry.arguments())),
				Optional.ofNullable(run), Optional.of(entry));
	}

	/** What was asked for and has come about. */
	private void forgetWishes(Map<String, RunSummary> byId) {
		asked.entrySet().removeIf(wish -> {
			RunSummary run = byId.get(wish.getKey());
			return run == null || !run.status().isUnderWay() || run.status() == RunStatus.PAUSED && wish.getValue() == Wish.PAUSE
					|| run.status() == RunStatus.RUNNING && wish.getValue() == Wish.CONTINUE;
		});
	}

	/** A run that has just begun is what one wants to see. */
	private void follow() {
		Set<String> now = rows.stream().filter(row -> row.state().isUnderWay()).map(RunRow::id).collect(Collectors.toCollection(HashSet::new));
		Optional<String> begun = rows.stream().filter(row -> row.state().isUnderWay() && !seen.contains(row.id())).map(RunRow::id).findFirst();
		boolean watching = chosen.stream().anyMatch(now::contains) || elsewhere.size() > 1;
		if (begun.isPresent() && !watching) {
			choose(List.of(begun.get()));
		}
		seen = now;
		chosen = chosen.stream().filter(id -> rows.stream().anyMatch(row -> row.id().equals(id))).toList();
	}

	public List<RunRow> rows() {
		return rows;
	}

	/** The user chose these in the list. */
	public void choose(List<String> ids) {
		chosen = List.copyOf(ids);
		elsewhere = List.of();
	}

	/** The user chose these in another view; they need not be in the list. */
	public void chooseElsewhere(List<RunFolder> folders) {
		elsewhere = List.copyOf(folders);
		chosen = folders.stream().map(RunFolder::id).toList();
	}

	/** What is chosen in the list. */
	public List<RunRow> chosen() {
		return rows.stream().filter(row -> chosen.contains(row.id())).toList();
	}

	/** What the charts show: the chosen runs, else the newest that is trained, else the newest of all. */
	public List<RunFolder> shown() {
		if (!elsewhere.isEmpty()) {
			return elsewhere;
		}
		List<RunFolder> folders = chosen().stream().flatMap(row -> row.folder().stream()).toList();
		if (!folders.isEmpty()) {
			return folders;
		}
		Optional<RunFolder> active = rows.stream().filter(row -> row.state().isUnderWay()).flatMap(row -> row.folder().stream()).findFirst();
		return active.or(() -> runs.get().stream().map(RunSummary::folder).findFirst()).map(List::of).orElse(List.of());
	}

	/** The rows the tools of the view are about: the chosen ones, else the only one that is trained. */
	public List<RunRow> targets() {
		List<RunRow> targets = chosen();
		if (targets.isEmpty()) {
			targets = rows.stream().filter(row -> row.state().isUnderWay()).toList();
		}
		return targets.isEmpty() && !elsewhere.isEmpty() ? List.of() : targets;
	}

	public List<RunRow> pausable() {
		return targets().stream().filter(row -> row.state() == State.RUNNING && asked.get(row.id()) == null).toList();
	}

	public List<RunRow> continuable() {
		return targets().stream().filter(row -> row.state() == State.PAUSED || asked.get(row.id()) == Wish.PAUSE).toList();
	}

	public List<RunRow> stoppable() {
		return targets().stream().filter(row -> row.state().isUnderWay() && asked.get(row.id()) != Wish.STOP && asked.get(row.id()) != Wish.FINISH).toList();
	}

	public List<RunRow> resumable() {
		return targets().stream().filter(RunRow::canResume).toList();
	}

	/** Entries that can be taken off the queue. */
	public List<RunRow> removable() {
		return chosen().stream().filter(row -> row.state().isQueued()).toList();
	}

	/** Where the one chosen entry would stand one place earlier (-1) or later (+1) among the entries; empty when it cannot move so. */
	public Optional<Integer> moved(int by) {
		List<String> queue = rows.stream().filter(row -> row.state().isQueued()).map(RunRow::id).toList();
		int place = removable().size() == 1 ? queue.indexOf(removable().get(0).id()) + by : -1;
		return place >= 0 && place < queue.size() ? Optional.of(place) : Optional.empty();
	}

	/** What a run was asked for and has not done yet. */
	public Optional<Wish> asked(String id) {
		return Optional.ofNullable(asked.get(id));
	}

	/** Notes what a run is being asked for. */
	public void ask(String id, Wish wish) {
		asked.put(id, wish);
	}
}
