package org.twinlens.pairs.ui.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import org.twinlens.core.PairSet;
import org.twinlens.core.Progress;
import org.twinlens.dataset.Study;
import org.twinlens.experiments.PairRanking;
import org.twinlens.experiments.PairRanking.Kind;
import org.twinlens.pairs.PairComparison;
import org.twinlens.pairs.PairGenerator;
import org.twinlens.pairs.file.PairSetStore;
import org.twinlens.pairs.file.PairsCsv;
import org.twinlens.pairs.ui.internal.PairsState.Scored;
import org.twinlens.pairs.ui.internal.PairsState.Shown;
import org.twinlens.ui.Sentence;
import org.twinlens.ui.study.ScoredRun;

/**
 * What the page of pair sets shows, without a widget. {@link #state()} and the setters come at once, from any thread; all that says so reads the disk or computes: not
 * from the user interface's thread.
 */
public final class PairsViewModel {

	/** What the shown pairs were made of. */
	private record Made(Study study, PairForm form, Optional<String> name, int version) {
	}

	private final Supplier<Optional<Study>> study;
	private final Supplier<List<ScoredRun>> runs;
	private final PairMaking making;
	private final Scoring scoring;
	private final Runnable schedule;
	private final Runnable scheduleScores;
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final WrongMarks wrong = new WrongMarks();
	private final Object computing = new Object();
	private volatile PairsWish wish = PairsWish.NOTHING;
	private volatile PairsState state = PairsState.NOTHING;
	private volatile int version;
	private Made made;

	/**
	 * @param study          the open one
	 * @param runs           that have a checkpoint, the newest first; asked where the disk may be read
	 * @param generators     at least one
	 * @param scoring        compares the images of pairs
	 * @param schedule       has {@link #compute()} called soon on another thread; may be asked again before it was
	 * @param scheduleScores likewise {@link #score}; a call under way is to be cancelled
	 */
	public PairsViewModel(Supplier<Optional<Study>> study, Supplier<List<ScoredRun>> runs, List<PairGenerator> generators, Scoring scoring, Runnable schedule, Runnable scheduleScores) {
		this.study = study;
		this.runs = runs;
		this.making = new PairMaking(generators);
		this.scoring = scoring;
		this.schedule = schedule;
		this.scheduleScores = scheduleScores;
	}

	public PairsState state() {
		return state;
	}

	public PairForm form() {
		return wish.form();
	}

	/** The saved set that is wanted; empty for one made by the form. */
	public Optional<String> name() {
		return wish.name();
	}

	/** Id of the run whose similarities are wanted. */
	public Optional<String> run() {
		return wish.run();
	}

	public Kind kind() {
		return wish.kind();
	}

	public boolean hardestFirst() {
		return wish.hardestFirst();
	}

	/** Asks for pairs made so. */
	public void make(PairForm form) {
		wish(wish.madeBy(form));
	}

	/** Asks for a saved set; the form tells how it came about. */
	public void show(String saved) {
		PairForm like = state.saved().stream().filter(entry -> entry.name().equals(saved)).findFirst().flatMap(PairSetStore.Entry::origin).map(wish.form()::like).orElse(wish.form());
		wish(wish.madeBy(like).named(Optional.of(saved)));
	}

	/** Asks for the similarities of a run, or for none. */
	public void compareBy(Optional<String> runId) {
		boolean other = !runId.equals(wish.run());
		wish(wish.comparedBy(runId));
		if (other) {
			scheduleScores.run();
		}
	}

	/** Asks for pairs of a kind, hardest first or in the set's order. */
	public void see(Kind kind, boolean hardestFirst) {
		wish(wish.seeing(kind, hardestFirst));
	}

	private void wish(PairsWish next) {
		synchronized (this) {
			wish = next;
		}
		schedule.run();
	}

	/** Says that the study or its content is another; everything is made anew. */
	public void refresh() {
		synchronized (this) {
			version++;
		}
		schedule.run();
	}

	/** Says that there may be other runs; what is shown stays. */
	public void runsChanged() {
		schedule.run();
	}

	/** Makes what is wanted and tells the listeners. Reads the disk. Calls wait for each other. */
	public void compute() {
		synchronized (computing) {
			Optional<Study> open = study.get();
			if (open.isEmpty()) {
				made = null;
				become(PairsState.NOTHING);
			} else {
				compute(open.get());
			}
		}
		listeners.forEach(Runnable::run);
	}

	private void compute(Study open) {
		if (made != null && made.study() != open) {
			wish = PairsWish.NOTHING.seeing(Kind.ALL, wish.hardestFirst());
		}
		int now = version;
		PairsState facts;
		try {
			wrong.exchange(open.pairsFolder());
			facts = making.facts(open, state, runs.get());
		} catch (IOException | RuntimeException e) {
			become(state.with(Optional.empty(), Sentence.of(e)));
			return;
		}
		PairsWish before = wish;
		PairsWish wanted = before;
		if (wanted.form().split().isEmpty() && !facts.splits().isEmpty()) {
			String first = facts.splits().stream().anyMatch(split -> split.name().equals("default")) ? "default" : facts.splits().get(0).name();
			wanted = wanted.ofSplit(first);
			synchronized (this) {
				wish = wish == before ? wanted : wish; // what was asked for in the meantime comes next
			}
		}
		Made next = new Made(open, wanted.form(), wanted.name(), now);
		// what a saved set's form says has no say in its pairs
		boolean same = made != null && made.study() == open && made.version() == now && made.name().equals(next.name()) && (next.name().isPresent() || made.form().equals(next.form()));
		if (same) {
			become(facts);
		} else {
			become(shown(open, wanted, facts));
			made = next;
			if (wanted.run().isPresent()) {
				scheduleScores.run();
			}
		}
		arrange();
	}

	private PairsState shown(Study open, PairsWish wanted, PairsState facts) {
		try {
			Shown shown = wanted.name().isPresent() ? making.open(open, wanted.name().get(), facts) : making.make(open, wanted.form(), facts);
			return facts.with(Optional.of(shown), "");
		} catch (IOException | RuntimeException e) {
			return facts.with(Optional.empty(), Sentence.of(e));
		}
	}

	/** Has the chosen run compare the images of the shown pairs. Takes its time. */
	public void score(Progress progress) {
		Optional<Study> open = study.get();
		Optional<Shown> shown = state.shown();
		Optional<ScoredRun> run = wish.run().flatMap(id -> state.runs().stream().filter(r -> r.id().equals(id)).findFirst());
		if (open.isEmpty() || shown.isEmpty() || run.isEmpty()) {
			finish(shown, Optional.empty(), "");
			return;
		}
		synchronized (computing) {
			if (!same(state.shown(), shown)) {
				return; // the call for what is shown now comes
			}
			become(state.with(Optional.empty(), true, ""));
		}
		listeners.forEach(Runnable::run);
		try {
			PairSet pairs = shown.get().pairs();
			Scoring.Scores scores = scoring.score(open.get(), run.get(), pairs, progress);
			finish(shown, Optional.of(new Scored(run.get(), new PairRanking(pairs, scores.similarity(), scores.threshold()), scores.chosen())), "");
		} catch (CancellationException e) {
			finish(shown, Optional.empty(), Messages.scores_cancelled);
		} catch (IOException | RuntimeException e) {
			finish(shown, Optional.empty(), Sentence.of(e));
		}
	}

	/** What was found of pairs that are no longer shown is of no use. */
	private void finish(Optional<Shown> of, Optional<Scored> scored, String why) {
		synchronized (computing) {
			if (!same(state.shown(), of)) {
				return;
			}
			become(state.with(scored, false, why));
			arrange();
		}
		listeners.forEach(Runnable::run);
	}

	private static boolean same(Optional<Shown> one, Optional<Shown> other) {
		return one.orElse(null) == other.orElse(null);
	}

	/** Puts the pairs that are to be seen in their order. */
	private void arrange() {
		PairsWish wanted = wish;
		PairsState now = state;
		become(now.with(now.shown().map(shown -> wanted.numbers(shown.pairs(), now.scored())).orElse(new int[0])));
	}

	private synchronized void become(PairsState next) {
		state = next;
	}

	/**
	 * Saves the shown pairs and shows them under their name. Writes the disk.
	 *
	 * @throws IllegalArgumentException when the name cannot be a set's
	 */
	public void save(String name) throws IOException {
		Shown shown = state.shown().orElseThrow();
		store().save(name, shown.origin().orElse(PairMaking.UNKNOWN), shown.pairs());
		wish = wish.named(Optional.of(name));
		refresh();
	}

	/** Gives a saved set another name. Writes the disk. */
	public void rename(String name, String newName) throws IOException {
		store().rename(name, newName);
		if (wish.name().equals(Optional.of(name))) {
			wish = wish.named(Optional.of(newName));
		}
		refresh();
	}

	/** Deletes a saved set; one that is shown gives way to what the form makes. Writes the disk. */
	public void delete(String name) throws IOException {
		store().delete(name);
		if (wish.name().equals(Optional.of(name))) {
			wish = wish.named(Optional.empty());
		}
		refresh();
	}

	/** Writes the pairs that are to be seen as CSV; all of a set, or those of the chosen kind in their order. */
	public void export(Path file) throws IOException {
		PairsState now = state;
		Shown shown = now.shown().orElseThrow();
		boolean whole = now.numbers().length == shown.pairs().size() && now.scored().isEmpty();
		PairsCsv.write(file, shown.origin().orElse(PairMaking.UNKNOWN), whole ? shown.pairs() : shown.pairs().select(now.numbers()));
	}

	/**
	 * Compares two sets. Reads the disk.
	 *
	 * @param one   name of a saved set; empty for the shown pairs
	 * @param other name of a saved set; empty for the shown pairs
	 */
	public PairComparison compare(Optional<String> one, Optional<String> other) throws IOException {
		return PairComparison.of(pairs(one), pairs(other));
	}

	private PairSet pairs(Optional<String> name) throws IOException {
		if (name.isEmpty()) {
			return state.shown().orElseThrow().pairs();
		}
		return making.open(study.get().orElseThrow(), name.get(), state).pairs();
	}

	private PairSetStore store() {
		return new PairSetStore(study.get().orElseThrow().pairsFolder());
	}

	/** Marks the pair at a place as wrong, whatever set it stands in, or takes the mark away. The study keeps it. */
	public void markWrong(int place, boolean marked) {
		wrong.mark(state.images(place), marked);
		listeners.forEach(Runnable::run);
		schedule.run();
	}

	/** Whether the pair at a place is marked as wrong. */
	public boolean isWrong(int place) {
		return wrong.has(state.images(place));
	}

	/** Told after each change of the state, on the thread that made it. */
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}
}
