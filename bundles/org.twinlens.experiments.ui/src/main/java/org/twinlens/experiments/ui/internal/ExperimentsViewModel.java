package org.twinlens.experiments.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import org.twinlens.experiments.runs.RunSummary;
import org.twinlens.experiments.table.FilterProblem;
import org.twinlens.experiments.table.Row;
import org.twinlens.experiments.table.RowReader;
import org.twinlens.experiments.table.RunTable;
import org.twinlens.experiments.table.TableSettings;

/**
 * What the Experiments view shows, without a widget: the runs as its user wants to see them. {@link #compute()} takes its time with thousands of runs: not from the user
 * interface's thread. The rest comes at once, from any thread.
 */
public final class ExperimentsViewModel {

	/** What was wanted and what came of it. A filter that cannot be understood leaves the table as it was. */
	private record State(TableSettings settings, Optional<RunTable> table, Optional<FilterProblem> problem) {
	}

	private final Supplier<List<RunSummary>> runs;
	private final Runnable schedule;
	private final RowReader reader = new RowReader();
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private volatile State state;
	/** With the last filter that could be understood. */
	private TableSettings understood;

	/**
	 * @param runs     of the study, at once
	 * @param schedule has {@link #compute()} called soon on another thread; may be asked again before it was
	 * @param settings to begin with
	 */
	public ExperimentsViewModel(Supplier<List<RunSummary>> runs, Runnable schedule, TableSettings settings) {
		this.runs = runs;
		this.schedule = schedule;
		state = new State(settings, Optional.empty(), Optional.empty());
		understood = settings.withFilter("");
	}

	public TableSettings settings() {
		return state.settings();
	}

	/** Changes what is wanted; the table follows. */
	public void set(TableSettings settings) {
		synchronized (this) {
			state = new State(settings, state.table(), state.problem());
		}
		schedule.run();
	}

	/** Says that runs are others than before; the table follows. */
	public void runsChanged() {
		schedule.run();
	}

	/** Makes the table from the runs and the settings as they are now, and tells the listeners. Calls wait for each other. */
	public void compute() {
		synchronized (reader) {
			TableSettings wanted = state.settings();
			List<Row> rows = reader.rows(runs.get());
			Optional<FilterProblem> problem = Optional.empty();
			Optional<RunTable> table;
			try {
				table = Optional.of(RunTable.of(rows, wanted));
				understood = wanted;
			} catch (FilterProblem e) {
				problem = Optional.of(e);
				table = withUnderstoodFilter(rows, wanted);
			}
			synchronized (this) {
				state = new State(state.settings(), table, problem);
			}
		}
		listeners.forEach(Runnable::run);
	}

	private Optional<RunTable> withUnderstoodFilter(List<Row> rows, TableSettings wanted) {
		try {
			return Optional.of(RunTable.of(rows, wanted.withFilter(understood.filter())));
		} catch (FilterProblem e) { // of a column that has gone with its runs
			return state.table();
		}
	}

	/** The table, once it was made. */
	public Optional<RunTable> table() {
		return state.table();
	}

	/** Why the filter was not followed, if so. */
	public Optional<FilterProblem> problem() {
		return state.problem();
	}

	/** Told after each {@link #compute()}, on its thread. */
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}
}
