package org.twinlens.experiments.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterTest {

	private List<Row> rows;
	private Columns columns;

	@BeforeEach
	void fiveRuns(@TempDir Path folder) throws IOException {
		rows = TableRuns.rows(folder);
		columns = Columns.of(rows);
	}

	/** Last digits of the ids of the runs a filter shows, oldest first. */
	private String shown(String text) throws FilterProblem {
		Filter filter = Filter.parse(text, columns);
		return rows.stream().filter(filter).map(row -> row.run().id().substring(14, 15)).sorted().reduce("", String::concat);
	}

	private void refused(String text, int position, String sentence) {
		FilterProblem problem = assertThrows(FilterProblem.class, () -> Filter.parse(text, columns), text);
		assertEquals(sentence, problem.sentence());
		assertEquals(position, problem.position(), text);
		assertEquals("At character " + (position + 1) + ": " + sentence, problem.getMessage());
	}

	@Test
	void nothingShowsAll() throws FilterProblem {
		assertEquals("12345", shown(""));
		assertEquals("12345", shown("  "));
	}

	@Test
	void textIsComparedWithoutCase() throws FilterProblem {
		assertEquals("1234", shown("status = COMPLETED"));
		assertEquals("5", shown("Status != completed"));
		assertEquals("5", shown("architecture ~ koch"));
		assertEquals("1234", shown("architecture !~ koch"));
		assertEquals("5", shown("architecture = \"Koch 2015\""));
	}

	@Test
	void numbersWithUnits() throws FilterProblem {
		assertEquals("12", shown("bestEer <= 20%"));
		assertEquals("1", shown("bestEer < 0.2"));
		assertEquals("1", shown("eer = 2e-1"));
		assertEquals("34", shown("epochs = 4"));
		assertEquals("1234", shown("learningRate = 0.0001"));
		assertEquals("5", shown("duration >= 2h"));
		assertEquals("5", shown("duration > 90min"));
		assertEquals("1234", shown("duration < 1d and duration = 11s"));
	}

	@Test
	void whatARunLacks() throws FilterProblem {
		assertEquals("2345", shown("eer = none"));
		assertEquals("1", shown("eer != none"));
		assertEquals("2345", shown("eer != 0.2"));
		assertEquals("", shown("note = x"));
		assertEquals("", shown("note = \"none\""));
	}

	@Test
	void tagsAreLookedAtOneByOne() throws FilterProblem {
		assertEquals("1", shown("tag = \"paper run\""));
		assertEquals("1", shown("tag = BASELINE"));
		assertEquals("2345", shown("tag != baseline"));
		assertEquals("1", shown("tag ~ pap"));
		assertEquals("2345", shown("tag !~ pap"));
	}

	@Test
	void times() throws FilterProblem {
		assertEquals("12345", shown("created > 2025-12-30"));
		assertEquals("", shown("created >= 2026-02-01T10:00"));
		assertEquals("12345", shown("created = 2026-01-01T10:00:00Z"));
	}

	@Test
	void andBindsTighterThanOr() throws FilterProblem {
		assertEquals("15", shown("status = stopped or status = completed and tag = baseline"));
		assertEquals("1", shown("(status = stopped or status = completed) and tag = baseline"));
		assertEquals("234", shown("not (tag = baseline or status = stopped)"));
		assertEquals("1", shown("not not tag = baseline"));
		assertEquals("3", shown("status = completed and bestEer < 0.4 and tag = none and learningRate >= 1e-4 and seed = 1 or name ~ nothing"));
	}

	@Test
	void whatIsNoFilterIsRefusedWithThePlace() {
		refused("eeer < 0.1", 0, "There is no column \"eeer\"; did you mean eer?");
		refused("status = completed and lerningRate = 1", 23, "There is no column \"lerningRate\"; did you mean learningRate?");
		refused("status", 6, "Behind status stands one of =, !=, <, <=, >, >=, ~ and !~.");
		refused("status completed", 7, "Behind status stands one of =, !=, <, <=, >, >=, ~ and !~, not \"completed\".");
		refused("status =", 8, "Behind status = stands a value.");
		refused("status = completed tag = x", 19, "Comparisons are joined by \"and\" or \"or\"; \"tag\" follows without one.");
		refused("status = completed and", 22, "The filter ends where a column should stand, such as status or eer.");
		refused("(status = completed", 0, "This bracket is never closed.");
		refused("status = completed)", 18, "This bracket was never opened.");
		refused("name = \"Base", 7, "This quotation does not end; write another \" behind it.");
		refused("status < completed", 7, "The column status holds text, which has no order; compare it with =, !=, ~ or !~.");
		refused("eer < small", 6, "The column eer holds numbers; \"small\" is none. Write it such as 0.05, 5% or 1e-4.");
		refused("duration < long", 11, "The column duration holds numbers; \"long\" is none. Write it such as 0.05, 5% or 1e-4, or 90s, 30min, 2h or 1d.");
		refused("created < yesterday", 10, "The column created holds times; \"yesterday\" is none. Write it such as 2026-01-31 or 2026-01-31T12:00.");
		refused("eer ~ 1", 4, "The column eer holds no text that could contain another; compare it with =, < and so on.");
		refused("eer < none", 4, "Whether a run has something is asked with = none or != none.");
		refused("status = a & b", 11, "\"&\" has no meaning here; put words with such characters in quotes.");
		refused("= 1", 0, "A comparison begins with a column, such as status or eer, not with \"=\".");
		refused("(".repeat(200) + "eer = 1", 100, "The filter is nested more than 100 levels deep; write it flatter.");
	}
}
