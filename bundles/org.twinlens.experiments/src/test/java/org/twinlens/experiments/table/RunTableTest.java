package org.twinlens.experiments.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.experiments.runs.RunIndex;
import org.twinlens.experiments.table.RunTable.Trend;

class RunTableTest {

	private static final TableSettings SETTINGS = TableSettings.DEFAULT.withArchived(true);

	private Path folder;
	private List<Row> rows;

	@BeforeEach
	void fiveRuns(@TempDir Path folder) throws IOException {
		this.folder = folder;
		rows = TableRuns.rows(folder);
	}

	private RunTable table(TableSettings settings) throws FilterProblem {
		return RunTable.of(rows, settings);
	}

	private static Row row(RunTable table, String id) {
		return table.rows().stream().filter(row -> row.runs().stream().anyMatch(run -> run.id().equals(id))).findFirst().orElseThrow();
	}

	private static Column column(RunTable table, String name) {
		return table.there().find(name).orElseThrow();
	}

	@Test
	void everyThingARunWasToldIsAColumn() throws FilterProblem {
		Columns there = table(SETTINGS).there();
		for (String name : List.of("epochs", "batchSize", "optimiser", "learningRate", "learningRateDecay", "momentum", "initialMomentum", "balanceLabels", "margin", "monitor", "threads", "seed",
				"augmentation.rotation", "pairs.kind", "pairs.pairs", "preprocessing.fit", "dataset", "split", "architecture", "distance", "loss", "parameters", "input")) {
			assertTrue(there.find(name).filter(Column::told).isPresent(), name);
		}
		assertEquals("Augmentation: Rotation", there.find("augmentation.rotation").orElseThrow().title());
		assertEquals("fnmrAtFmr1", there.find("FNMRATFMR1").orElseThrow().name());
		assertTrue(assertThrows(IllegalArgumentException.class, () -> there.named(List.of("run", "sed"))).getMessage().contains("did you mean seed?"));
	}

	@Test
	void aRunTestedOnASplitThatLeaksIsMarked() throws IOException, FilterProblem {
		assertEquals(Value.NONE, row(table(SETTINGS), TableRuns.A1).value(column(table(SETTINGS), "leaks")));
		Path report = rows.stream().map(Row::run).filter(run -> run.id().equals(TableRuns.A1)).findFirst().orElseThrow().evaluation().orElseThrow().folder().figures();
		Files.writeString(report, Files.readString(report).replaceFirst("\\{",
				"{\"data\":{\"dataset\":\"d\",\"split\":\"default\",\"leaks\":true,\"genuine\":1,\"impostors\":1,\"images\":2,\"identities\":2,\"trainedIdentities\":null},"));
		try (RunIndex index = new RunIndex(folder)) {
			rows = new RowReader().rows(index.refresh());
		}
		assertEquals(Value.text("yes"), row(table(SETTINGS), TableRuns.A1).value(column(table(SETTINGS), "leaks")));
	}

	@Test
	void newestFirstWithoutTheArchived() throws FilterProblem {
		assertEquals(List.of("5", "3", "2", "1"), TableRuns.ids(table(TableSettings.DEFAULT)));
		assertEquals(5, table(TableSettings.DEFAULT).all());
	}

	@Test
	void sortedByAnyColumnWithWhatIsMissingLast() throws FilterProblem {
		assertEquals(List.of("1", "2", "3", "4", "5"), TableRuns.ids(table(SETTINGS.withOrder(Order.parse("bestEer")))));
		assertEquals(List.of("4", "3", "2", "1", "5"), TableRuns.ids(table(SETTINGS.withOrder(Order.parse("-bestEer")))));
		assertEquals(List.of("5", "4", "3", "2", "1"), TableRuns.ids(table(SETTINGS.withOrder(Order.parse("architecture")))));
		assertEquals(List.of("5", "4", "3", "2", "1"), TableRuns.ids(table(SETTINGS.withOrder(Order.parse("nothing")))));
	}

	/** Of 0.1 and 0.2: mean 0.15, deviation 0.05 √2, t of one degree of freedom 12.7062, so ± 12.7062 · 0.05 = 0.63531. */
	@Test
	void runsThatDifferInTheirSeedOnlyShareARow() throws FilterProblem {
		RunTable table = table(SETTINGS.withGroupBySeed(true));
		assertEquals(3, table.rows().size());
		Row group = row(table, TableRuns.A1);
		assertEquals(2, group.runs().size());
		Value.Number eer = (Value.Number) group.value("bestEer");
		assertEquals(0.15, eer.number(), 1e-12);
		assertEquals(0.15 - 0.63531, eer.interval().lower(), 1e-5);
		assertEquals(0.15 + 0.63531, eer.interval().upper(), 1e-5);
		assertEquals(2, eer.n());
		assertEquals("15.0\u00A0% ± 63.5 (n\u00A02)", table.text(group, column(table, "bestEer")));
		assertEquals("20.0\u00A0% (n\u00A01)", table.text(group, column(table, "eer")));
		assertEquals(new Value.Several(2), group.value("seed"));
		assertEquals("Tiny × 2 runs", table.text(group, column(table, "name")));
		assertEquals(Value.number(20), group.value("epochs"));
		assertFalse(row(table, TableRuns.STOPPED).isGroup());
		assertEquals(Value.NONE, row(table, TableRuns.STOPPED).value("duration"), "A stopped run counts in no mean.");
	}

	@Test
	void onlyDifferences() throws FilterProblem {
		RunTable table = table(SETTINGS.withOnlyDifferences(true).withFilter("status = completed").withColumns(List.of("name", "status", "split", "bestEer")));
		assertEquals(List.of("name", "bestEer", "epochs", "pairs.seed", "seed"), table.columns().stream().map(Column::name).toList());
	}

	@Test
	void figuresAreMeasuredAgainstTheBaseline() throws FilterProblem {
		RunTable table = table(SETTINGS.withBaseline(Optional.of(TableRuns.A1)));
		Column eer = column(table, "bestEer");
		Column accuracy = column(table, "bestAccuracy");
		Row other = row(table, TableRuns.B1);
		assertEquals(0.2, table.delta(other, eer).orElseThrow(), 1e-12);
		assertEquals("30.0\u00A0%  +20.0", table.text(other, eer));
		assertEquals(Trend.WORSE, table.trend(other, eer));
		assertEquals("70.0\u00A0%  −20.0", table.text(other, accuracy));
		assertEquals(Trend.WORSE, table.trend(other, accuracy));
		assertTrue(table.isBaseline(row(table, TableRuns.A1)));
		assertEquals("10.0\u00A0%", table.text(row(table, TableRuns.A1), eer));
		assertTrue(table.isToldDifferently(other, column(table, "epochs")));
		assertFalse(table.isToldDifferently(other, column(table, "batchSize")));
		assertTrue(table.delta(row(table, TableRuns.STOPPED), eer).isEmpty());
	}

	@Test
	void aBaselineThatTheFilterHidesStillCounts() throws FilterProblem {
		RunTable table = table(SETTINGS.withBaseline(Optional.of(TableRuns.A1)).withFilter("epochs = 4"));
		assertEquals(0.2, table.delta(row(table, TableRuns.B1), column(table, "bestEer")).orElseThrow(), 1e-12);
		assertTrue(table(SETTINGS.withBaseline(Optional.of("gone"))).baseline().isEmpty());
	}

	@Test
	void aGroupCanBeTheBaseline() throws FilterProblem {
		RunTable table = table(SETTINGS.withGroupBySeed(true).withBaseline(Optional.of(TableRuns.A2)));
		assertEquals(0.4 - 0.15, table.delta(row(table, TableRuns.B1), column(table, "bestEer")).orElseThrow(), 1e-12);
	}

	@Test
	void aRunThatHasNotChangedGivesTheSameRow() throws IOException {
		RowReader reader = new RowReader();
		try (RunIndex index = new RunIndex(folder)) {
			Row first = reader.rows(index.refresh()).get(0);
			assertSame(first, reader.rows(index.refresh()).get(0));
		}
	}
}
