package org.twinlens.experiments.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterCompletionTest {

	private FilterCompletion completion;

	@BeforeEach
	void fiveRuns(@TempDir Path folder) throws IOException {
		List<Row> rows = TableRuns.rows(folder);
		completion = new FilterCompletion(Columns.of(rows), rows);
	}

	private List<String> proposals(String text) {
		return completion.at(text, text.length()).stream().map(FilterCompletion.Proposal::text).toList();
	}

	@Test
	void columnsWhereOneMustStand() {
		assertTrue(proposals("").containsAll(List.of("status", "eer", "learningRate", "not")));
		assertEquals(List.of("learningRate", "learningRateDecay"), proposals("status = completed and learn"));
		assertTrue(proposals("not (").contains("status"));
	}

	@Test
	void operatorsOfTheColumn() {
		assertEquals(List.of("=", "!=", "~", "!~"), proposals("status "));
		assertEquals(List.of("=", "!=", "<", "<=", ">", ">="), proposals("eer "));
	}

	@Test
	void valuesThatRunsHave() {
		assertEquals(List.of("completed", "stopped", "none"), proposals("status = "));
		assertEquals(List.of("\"Koch 2015\""), proposals("architecture = ko"));
		assertEquals(List.of("baseline", "\"paper run\"", "none"), proposals("tag = "));
		assertEquals(List.of("4"), proposals("epochs = 4"));
	}

	@Test
	void andOrBehindAComparison() {
		assertEquals(List.of("and", "or"), proposals("status = completed "));
		assertEquals(List.of("and"), proposals("status = completed a"));
	}

	@Test
	void theTextGoesWhereTheWordBegins() {
		assertEquals(9, completion.at("status = comp", 13).get(0).start());
		assertEquals(List.of(), completion.at("name = \"a", 9));
	}
}
