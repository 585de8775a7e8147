package org.twinlens.cli.internal.runs;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.twinlens.cli.internal.UserError;
import org.twinlens.experiments.runs.RunSummary;
import org.twinlens.experiments.table.Columns;
import org.twinlens.experiments.table.FilterProblem;
import org.twinlens.experiments.table.Order;
import org.twinlens.experiments.table.Row;
import org.twinlens.experiments.table.RowReader;
import org.twinlens.experiments.table.RunTable;
import org.twinlens.experiments.table.TableSettings;

import picocli.CommandLine.Option;

/** Which runs are listed, and what of them. */
public final class TableChoice {

	@Option(names = "--filter", paramLabel = "FILTER", description = "Only runs that fit, such as: \"status = completed and eer < 5%% and tag = baseline\". Columns are compared with =, !=, <, "
			+ "<=, >, >=, ~ (contains) and !~, joined by and, or, not and brackets.")
	private String filter = "";

	@Option(names = "--columns", paramLabel = "NAME", split = ",", description = "What is listed, such as name,learningRate,seed,bestEer,eer; \"all\" names every column there is.")
	private List<String> columns;

	@Option(names = "--sort", paramLabel = "NAME", description = "By which column; with - before it from the largest (--sort=-bestEer). Left out: newest first.")
	private String sort;

	@Option(names = "--group-by-seed", description = "Runs that differ in their seed only share a line: mean of the completed ones ± half of its 95 %% interval, and how many (n).")
	private boolean grouped;

	@Option(names = "--only-differences", description = "Leave out columns in which all runs agree.")
	private boolean onlyDifferences;

	@Option(names = "--archived", description = "List archived runs too.")
	private boolean archived;

	@Option(names = "--baseline", paramLabel = "RUN", description = "Say how far the others' figures lie from this run's.")
	private String baseline;

	/** Finds a run's id. */
	public interface Ids {
		String find(String given) throws IOException;
	}

	/** Whether other columns than the usual few were asked for. */
	public boolean choosesColumns() {
		return columns != null || grouped || onlyDifferences || baseline != null;
	}

	/** @throws UserError with a sentence when an option cannot be followed */
	public RunTable table(List<RunSummary> runs, Ids ids) throws IOException {
		List<Row> rows = new RowReader().rows(runs);
		Columns there = Columns.of(rows);
		TableSettings settings = TableSettings.DEFAULT.withFilter(filter).withGroupBySeed(grouped).withOnlyDifferences(onlyDifferences).withArchived(archived)
				.withBaseline(baseline == null ? Optional.empty() : Optional.of(ids.find(baseline))).withOrder(sort == null ? Order.NEWEST : Order.parse(sort));
		there.named(List.of(settings.order().column()));
		if (columns != null) {
			there.named(columns.stream().filter(name -> !name.equals("all")).toList());
			settings = settings.withColumns(columns.contains("all") ? there.all().stream().map(column -> column.name()).toList() : columns);
		}
		try {
			return RunTable.of(rows, settings);
		} catch (FilterProblem e) {
			throw new UserError("The filter \"" + filter + "\" cannot be followed. " + e.getMessage());
		}
	}
}
