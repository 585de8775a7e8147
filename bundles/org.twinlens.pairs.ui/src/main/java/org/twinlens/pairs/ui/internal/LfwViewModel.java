package org.twinlens.pairs.ui.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.twinlens.core.PairSet;
import org.twinlens.core.Progress;
import org.twinlens.dataset.Study;
import org.twinlens.pairs.file.PairOrigin;
import org.twinlens.pairs.file.PairSetStore;
import org.twinlens.pairs.protocol.LfwPairsCheck;
import org.twinlens.pairs.protocol.LfwPairsCheck.CheckedLine;
import org.twinlens.pairs.protocol.LfwPairsFile;
import org.twinlens.pairs.protocol.NamedImages;
import org.twinlens.ui.Sentence;

/** What the page of LFW pair lists shows, without a widget. What reads or writes the disk says so: not from the user interface's thread; the rest comes at once. */
public final class LfwViewModel {

	/** Which lines are seen. */
	enum Filter {
		ALL, FOUND, MISSING
	}

	/**
	 * @param file    the opened list, if there is one
	 * @param check   which of its pairs are to be had; empty when it cannot be read
	 * @param problem why it cannot be read, or the empty string
	 * @param filter  on the lines
	 * @param lines   to be seen
	 */
	record State(Optional<Path> file, Optional<LfwPairsCheck> check, String problem, Filter filter, List<CheckedLine> lines) {
	}

	private final Supplier<Optional<Study>> study;
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private volatile State state = new State(Optional.empty(), Optional.empty(), "", Filter.ALL, List.of());

	/** @param study the open one */
	public LfwViewModel(Supplier<Optional<Study>> study) {
		this.study = study;
	}

	State state() {
		return state;
	}

	/**
	 * Reads a list and looks for its images in the study. Reads the disk; takes its time. A list that cannot be read is said so in the state.
	 *
	 * @throws CancellationException when cancelled; the state is as before
	 */
	public void open(Path file, Progress progress) {
		Filter filter = state.filter();
		try {
			LfwPairsCheck check = LfwPairsCheck.of(LfwPairsFile.read(file), NamedImages.of(study.get().orElseThrow().catalogue()), progress);
			become(new State(Optional.of(file), Optional.of(check), "", filter, seen(check, filter)));
		} catch (CancellationException e) {
			throw e;
		} catch (IOException | RuntimeException e) {
			become(new State(Optional.of(file), Optional.empty(), Sentence.of(e), filter, List.of()));
		}
	}

	/** Looks for the images once more, for other images may have come. Does nothing without a list. Reads the disk. */
	public void refresh(Progress progress) {
		if (study.get().isEmpty()) {
			become(new State(Optional.empty(), Optional.empty(), "", state.filter(), List.of()));
		} else {
			state.file().ifPresent(file -> open(file, progress));
		}
	}

	/** Chooses which lines are seen. */
	void see(Filter filter) {
		State now = state;
		become(new State(now.file(), now.check(), now.problem(), filter, now.check().map(check -> seen(check, filter)).orElse(List.of())));
	}

	private static List<CheckedLine> seen(LfwPairsCheck check, Filter filter) {
		return check.lines().stream().filter(line -> filter == Filter.ALL || line.pair().isPresent() == (filter == Filter.FOUND)).toList();
	}

	private void become(State next) {
		state = next;
		listeners.forEach(Runnable::run);
	}

	/** How many pairs and folds the list has, and how many are to be had. */
	String summary() {
		return state.check().map(check -> NLS.bind(check.complete() ? Messages.lfw_complete : Messages.lfw_incomplete,
				new Object[] { Texts.number(check.lines().size()), check.file().folds(), Texts.number(check.resolved()), Texts.number(check.lines().size() - check.resolved()) })).orElse("");
	}

	/**
	 * Saves the pairs of a list of which all are to be had. Writes the disk.
	 *
	 * @throws IllegalArgumentException when pairs are missing, for a test with fewer would not be comparable; or when the name cannot be a set's
	 */
	public void save(String name) throws IOException {
		LfwPairsCheck check = state.check().orElseThrow();
		if (!check.complete()) {
			throw new IllegalArgumentException(summary());
		}
		PairSet pairs = PairSet.of(check.lines().stream().map(line -> line.pair().orElseThrow()).toList());
		new PairSetStore(study.get().orElseThrow().pairsFolder()).save(name, new PairOrigin("lfw", null, null, 0, 0), pairs);
	}

	/** Told after each change of the state, on the thread that made it. */
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}
}
