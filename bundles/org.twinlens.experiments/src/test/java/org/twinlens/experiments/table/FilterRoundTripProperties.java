package org.twinlens.experiments.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a filter is written as reads as the same filter, and no text does worse than be refused. */
class FilterRoundTripProperties {

	private static final Columns COLUMNS = Columns.of(List.of());

	@Property
	void aWrittenFilterReadsTheSame(@ForAll("filters") Filter filter) throws FilterProblem {
		assertEquals(filter, Filter.parse(filter.toString(), COLUMNS), filter.toString());
	}

	@Property
	void anyTextIsAFilterOrRefusedWithAPlaceInIt(@ForAll String text) {
		try {
			assertNotNull(Filter.parse(text, COLUMNS));
		} catch (FilterProblem e) {
			assertTrue(e.position() >= 0 && e.position() <= text.length() && !e.sentence().isEmpty(), text);
		}
	}

	@Provide
	Arbitrary<Filter> filters() {
		return filters(3);
	}

	private static Arbitrary<Filter> filters(int depth) {
		Arbitrary<Filter> comparisons = Arbitraries.oneOf(texts(), numbers());
		if (depth == 0) {
			return comparisons;
		}
		Arbitrary<Filter> inner = filters(depth - 1);
		return Arbitraries.oneOf(comparisons, inner.map(Filter.Not::new), inner.list().ofMinSize(2).ofMaxSize(3).map(Filter.And::new),
				inner.list().ofMinSize(2).ofMaxSize(3).map(Filter.Or::new));
	}

	private static Arbitrary<Filter> texts() {
		Arbitrary<Column> columns = Arbitraries.of(COLUMNS.all()).filter(column -> column.kind() == Column.Kind.TEXT || column.kind() == Column.Kind.WORDS);
		Arbitrary<Operator> operators = Arbitraries.of(Operator.EQUAL, Operator.UNEQUAL, Operator.CONTAINS, Operator.LACKS);
		return Combinators.combine(columns, operators, Arbitraries.strings().ofMaxLength(8)).as((column, operator, text) -> new Comparison(column, operator, new Comparison.Literal(text, true)));
	}

	private static Arbitrary<Filter> numbers() {
		Arbitrary<Column> columns = Arbitraries.of(COLUMNS.all()).filter(column -> column.kind().isNumeric());
		Arbitrary<Operator> operators = Arbitraries.of(Operator.values()).filter(operator -> !operator.isPart());
		Arbitrary<String> literals = Combinators.combine(Arbitraries.doubles().between(-1e6, 1e6), Arbitraries.of("", "%", "h", "min")).as((number, unit) -> number + unit);
		return Combinators.combine(columns, operators, literals).as((column, operator, text) -> new Comparison(column, operator, new Comparison.Literal(text, false)));
	}
}
