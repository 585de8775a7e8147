package org.twinlens.experiments.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a filter may go on with at a place. */
public final class FilterCompletion {

	private static final int MOST_VALUES = 50;

	private final Columns columns;
	private final List<Row> rows;

	/** @param rows whose values are proposed */
	public FilterCompletion(Columns columns, List<Row> rows) {
		this.columns = columns;
		this.rows = rows;
	}

	/**
	 * A way to go on.
	 *
	 * @param text  to put in the place of what stands from {@code start} to the place
	 * @param label for the list of proposals
	 * @param start where the text goes
	 */
	public record Proposal(String text, String label, int start) {
	}

	/** @param place in the text, from 0; what stands behind it does not count */
	public List<Proposal> at(String text, int place) {
		List<Token> tokens;
		try {
			tokens = Token.all(text.substring(0, place));
		} catch (FilterProblem e) {
			return List.of();
		}
		List<Token> words = tokens.subList(0, tokens.size() - 1);
		Token last = words.isEmpty() ? null : words.get(words.size() - 1);
		boolean begun = last != null && last.kind() == Token.Kind.WORD && last.end() == place;
		List<Token> before = begun ? words.subList(0, words.size() - 1) : words;
		String prefix = begun ? last.text() : "";
		int start = begun ? last.start() : place;
		return starting(prefix, expected(before)).map(p -> new Proposal(p.text(), p.label(), start)).toList();
	}

	private static Stream<Proposal> starting(String prefix, Stream<Proposal> all) {
		String lower = prefix.toLowerCase(Locale.ROOT);
		return all.filter(p -> p.text().toLowerCase(Locale.ROOT).startsWith(lower) || p.label().toLowerCase(Locale.ROOT).contains(lower));
	}

	private static Proposal word(String text) {
		return new Proposal(text, text, 0);
	}

	/** By the last words what must follow. */
	private Stream<Proposal> expected(List<Token> before) {
		int n = before.size();
		Token last = n == 0 ? null : before.get(n - 1);
		if (last == null || last.kind() == Token.Kind.OPEN || last.is("and") || last.is("or") || last.is("not")) {
			return Stream.concat(columns.all().stream().map(column -> new Proposal(column.name(), column.name() + " \u2013 " + column.title(), 0)), Stream.of(word("not")));
		}
		if (last.kind() == Token.Kind.OPERATOR) {
			return n < 2 ? Stream.empty() : columns.find(before.get(n - 2).text()).stream().flatMap(this::values);
		}
		boolean isColumn = last.kind() == Token.Kind.WORD && (n == 1 || before.get(n - 2).kind() != Token.Kind.OPERATOR);
		return isColumn ? columns.find(last.text()).stream().flatMap(FilterCompletion::operators) : Stream.of(word("and"), word("or"));
	}

	private static Stream<Proposal> operators(Column column) {
		boolean ordered = column.kind().isNumeric() || column.kind() == Column.Kind.TIME;
		return Stream.of(Operator.values()).filter(operator -> ordered ? !operator.isPart() : !operator.isOrder()).map(operator -> word(operator.toString()));
	}

	private Stream<Proposal> values(Column column) {
		TreeSet<String> found = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		for (Row row : rows) {
			Value value = row.value(column);
			if (value instanceof Value.Text text) {
				found.add(text.text());
			} else if (value instanceof Value.Words words) {
				found.addAll(words.words());
			} else if (value instanceof Value.Number number && column.told()) {
				found.add(ValueTexts.plain(number.number()));
			}
		}
		List<String> texts = new ArrayList<>(found);
		texts.add("none");
		return texts.stream().limit(MOST_VALUES).map(text -> new Proposal(new Comparison.Literal(text, !text.equals("none") && text.equalsIgnoreCase("none")).toString(), text, 0));
	}
}
