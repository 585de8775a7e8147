package org.twinlens.experiments.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.twinlens.experiments.runs.RecordedRuns;
import org.twinlens.experiments.runs.RunIndex;
import org.twinlens.experiments.runs.RunNotes;
import org.twinlens.model.ModelEvent.Outcome;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.run.RunFolder;

/** Five runs: two recipes with two seeds each, and one that was stopped. */
final class TableRuns {

	static final String A1 = "20260101-000001-aaaa";
	static final String A2 = "20260101-000002-aaaa";
	static final String B1 = "20260101-000003-aaaa";
	static final String B2 = "20260101-000004-aaaa";
	static final String STOPPED = "20260101-000005-aaaa";

	private TableRuns() {
	}

	static List<Row> rows(Path folder) throws IOException {
		RecordedRuns runs = new RecordedRuns(folder);
		RunFolder baseline = completed(runs, A1, TrainingConfig.seed(1), 0.10);
		new RunNotes("Baseline", List.of("baseline", "paper run"), "", false).write(baseline);
		RecordedRuns.evaluation(baseline, "test", 0.2, RecordedRuns.at(100));
		completed(runs, A2, TrainingConfig.seed(2), 0.20);
		completed(runs, B1, TrainingConfig.seed(1).withEpochs(4), 0.30);
		new RunNotes("", List.of(), "", true).write(completed(runs, B2, TrainingConfig.seed(2).withEpochs(4), 0.50));
		RunFolder stopped = runs.run(RecordedRuns.description(STOPPED, RecordedRuns.architecture("Koch 2015", 8), TrainingConfig.koch(1)));
		RecordedRuns.log(stopped, RecordedRuns.started(0, 0), RecordedRuns.ended(7200, Outcome.STOPPED));
		try (RunIndex index = new RunIndex(folder)) {
			return new RowReader().rows(index.refresh());
		}
	}

	private static RunFolder completed(RecordedRuns runs, String id, TrainingConfig config, double eer) throws IOException {
		RunFolder run = runs.run(id, config);
		RecordedRuns.log(run, RecordedRuns.started(0, 0), RecordedRuns.epoch(10, 1, eer), RecordedRuns.best(10, 1), RecordedRuns.ended(11, Outcome.COMPLETED));
		return run;
	}

	static List<String> ids(RunTable table) {
		return table.rows().stream().map(row -> row.run().id().substring(14, 15)).toList();
	}
}
