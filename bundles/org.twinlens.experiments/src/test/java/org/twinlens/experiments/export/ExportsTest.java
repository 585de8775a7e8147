package org.twinlens.experiments.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.Progress;
import org.twinlens.experiments.compare.Comparison;
import org.twinlens.experiments.runs.RecordedRuns;
import org.twinlens.experiments.runs.RunIndex;
import org.twinlens.experiments.runs.RunNotes;
import org.twinlens.experiments.runs.RunSummary;
import org.twinlens.experiments.table.FilterProblem;
import org.twinlens.experiments.table.RowReader;
import org.twinlens.experiments.table.RunTable;
import org.twinlens.experiments.table.TableSettings;
import org.twinlens.model.ModelEvent.Outcome;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunHistory;

class ExportsTest {

	private static final String HOSTILE = "<b>50% & \"a_b\"|~^\\{x}$#";

	@TempDir
	private Path folder;
	private List<RunSummary> runs;

	@BeforeEach
	void twoRuns() throws IOException {
		RecordedRuns recorded = new RecordedRuns(folder);
		for (int i = 1; i <= 2; i++) {
			RunFolder run = recorded.run(RecordedRuns.description("20260101-00000" + i + "-aaaa", RecordedRuns.architecture("Tiny", 4 * i), TrainingConfig.seed(i)));
			RecordedRuns.log(run, RecordedRuns.started(0, 0), RecordedRuns.epoch(1, 1, 0.25), RecordedRuns.best(1, 1), RecordedRuns.epoch(2, 2, 0.5), RecordedRuns.ended(3, Outcome.COMPLETED));
			RecordedRuns.evaluation(run, "test", 0.125, RecordedRuns.at(9));
		}
		RunNotes.NONE.withName(HOSTILE).write(new RunFolder(folder.resolve("20260101-000001-aaaa")));
		try (RunIndex index = new RunIndex(folder)) {
			runs = index.refresh();
		}
	}

	private ExportDocument table() throws FilterProblem {
		return RunsDocument.of(RunTable.of(new RowReader().rows(runs), TableSettings.DEFAULT.withColumns(List.of("run", "name", "eer", "created"))), "My Study");
	}

	@Test
	void theTableAsCsvHasEveryDigitAndIntervals() throws FilterProblem {
		assertEquals("run,name,eer,eer_lower,eer_upper,created\r\n" //
				+ "20260101-000002-aaaa,20260101-000002-aaaa,0.125,0.0625,0.25,2026-01-01T10:00:00Z\r\n" //
				+ "20260101-000001-aaaa,\"" + HOSTILE.replace("\"", "\"\"") + "\",0.125,0.0625,0.25,2026-01-01T10:00:00Z\r\n", Exports.text(table(), ExportFormat.CSV));
	}

	@Test
	void groupsHaveTheirNumberOfRuns() throws FilterProblem {
		RunTable groups = RunTable.of(new RowReader().rows(runs), TableSettings.DEFAULT.withColumns(List.of("bestEer")).withGroupBySeed(true));
		assertTrue(Exports.text(RunsDocument.of(groups, ""), ExportFormat.CSV).startsWith("bestEer,bestEer_n\r\n0.25,1\r\n"));
	}

	@Test
	void theTableAsLatexIsEscaped() throws FilterProblem {
		String latex = Exports.text(table(), ExportFormat.LATEX);
		assertTrue(latex.contains("\\toprule\nRun & Name & Test EER & Created \\\\\n\\midrule\n"), latex);
		assertTrue(latex.contains("\\textless{}b\\textgreater{}50\\% \\& \\textquotedbl{}a\\_b\\textquotedbl{}\\textbar{}\\textasciitilde{}\\textasciicircum{}\\textbackslash{}\\{x\\}\\$\\#"), latex);
		assertTrue(latex.contains("12.5~\\% {[}6.3, 25.0{]}"), latex);
	}

	@Test
	void theTableAsMarkdownIsEscaped() throws FilterProblem {
		String text = Exports.text(table(), ExportFormat.MARKDOWN);
		assertTrue(text.startsWith("# My Study\n\n## Runs\n\n2 rows of 2 runs.\n\n| Run | Name | Test EER | Created |\n| --- | --- | --- | --- |\n"), text);
		assertTrue(text.contains("| \\<b\\>50% \\& \"a\\_b\"\\|\\~^\\\\\\{x\\}$\\# |"), text);
	}

	@Test
	void aRunAsAPage() throws IOException {
		String page = Exports.text(RunDocument.of(runs.get(1), RunHistory.read(runs.get(1).folder())), ExportFormat.HTML);
		assertTrue(page.contains("<bdi>&lt;b&gt;50% &amp; &quot;a_b&quot;"), "escaped");
		assertFalse(page.contains("<b>"));
		assertTrue(page.contains("<bdi>Learning Rate</bdi>") && page.contains("<bdi>1e-4</bdi>"));
		assertTrue(page.contains("Equal error rate. Error rate where"));
		assertTrue(Exports.text(RunDocument.of(runs.get(1), RunHistory.read(runs.get(1).folder())), ExportFormat.CSV).startsWith("name,run,status,"));
	}

	@Test
	void aComparisonInEachForm() throws IOException {
		ExportDocument document = ComparisonDocument.of(Comparison.of(runs, Progress.NONE));
		String page = Exports.text(document, ExportFormat.HTML);
		assertTrue(page.contains("Is the Difference Real?") && page.contains("differ cannot be said."));
		String markdown = Exports.text(document, ExportFormat.MARKDOWN);
		assertTrue(markdown.contains("| Seed | 2 | 1 |"), markdown);
		assertTrue(markdown.contains("| dense | dense | units: 8 → 4 |"), markdown);
		assertTrue(Exports.text(document, ExportFormat.LATEX).contains("\\caption{What the runs were told differently}"));
		assertTrue(Exports.text(document, ExportFormat.CSV).startsWith("run,name,parameters,pairs.seed,seed,epoch,bestEpoch,bestLoss,"), Exports.text(document, ExportFormat.CSV));
	}

	@Test
	void writesWhatTheFilesNameAsksFor() throws IOException, FilterProblem {
		Path file = folder.resolve("out").resolve("Runs.CSV");
		Exports.write(table(), ExportFormat.of(file), file);
		assertTrue(Files.readString(file).startsWith("run,"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> ExportFormat.of(Path.of("runs.doc"))).getMessage().contains("runs.doc"));
	}

	@Test
	void aTableWithoutAllItsCellsIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> new ExportTable("T", List.of("a", "b"), List.of(List.of("1"))));
	}
}
