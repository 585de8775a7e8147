package org.twinlens.experiments.table;

import java.util.ArrayList;
import java.util.List;

/** Reads a filter by recursive descent; one call of {@link #parse} each. */
final class FilterParser {

	/** A filter nested deeper than this is no one's intent. */
	private static final int DEEPEST = 100;

	private final List<Token> tokens;
	private final Columns columns;
	private int next;
	private int depth;

	FilterParser(String text, Columns columns) throws FilterProblem {
		tokens = Token.all(text);
		this.columns = columns;
	}

	Filter parse() throws FilterProblem {
		if (peek().kind() == Token.Kind.END) {
			return Filter.ALL;
		}
		Filter filter = or();
		if (peek().kind() != Token.Kind.END) {
			throw problem(peek().kind() == Token.Kind.CLOSE ? "This bracket was never opened." : "Comparisons are joined by \"and\" or \"or\"; \"" + peek().text() + "\" follows without one.");
		}
		return filter;
	}

	private Filter or() throws FilterProblem {
		List<Filter> parts = new ArrayList<>(List.of(and()));
		while (peek().is("or")) {
			next++;
			parts.add(and());
		}
		return parts.size() == 1 ? parts.get(0) : new Filter.Or(parts);
	}

	private Filter and() throws FilterProblem {
		List<Filter> parts = new ArrayList<>(List.of(not()));
		while (peek().is("and")) {
			next++;
			parts.add(not());
		}
		return parts.size() == 1 ? parts.get(0) : new Filter.And(parts);
	}

	private Filter not() throws FilterProblem {
		if (++depth > DEEPEST) {
			throw problem("The filter is nested more than " + DEEPEST + " levels deep; write it flatter.");
		}
		try {
			if (peek().is("not")) {
				next++;
				return new Filter.Not(not());
			}
			if (peek().kind() == Token.Kind.OPEN) {
				int open = next++;
				Filter inner = or();
				if (peek().kind() != Token.Kind.CLOSE) {
					throw new FilterProblem(tokens.get(open).start(), "This bracket is never closed.");
				}
				next++;
				return inner;
			}
			return comparison();
		} finally {
			depth--;
		}
	}

	private Filter comparison() throws FilterProblem {
		Token name = peek();
		if (name.kind() != Token.Kind.WORD || name.is("and") || name.is("or")) {
			throw problem(name.kind() == Token.Kind.END ? "The filter ends where a column should stand, such as status or eer."
					: "A comparison begins with a column, such as status or eer, not with \"" + name.text() + "\".");
		}
		Column column = columns.find(name.text()).orElseThrow(() -> new FilterProblem(name.start(), columns.unknown(name.text())));
		next++;
		Token sign = peek();
		Operator operator = Operator.of(sign);
		if (operator == null) {
			throw problem("Behind " + column.name() + " stands one of =, !=, <, <=, >, >=, ~ and !~" + (sign.kind() == Token.Kind.END ? "." : ", not \"" + sign.text() + "\"."));
		}
		next++;
		Token value = peek();
		if (value.kind() != Token.Kind.WORD && value.kind() != Token.Kind.QUOTED) {
			throw problem("Behind " + column.name() + " " + operator + " stands a value" + (value.kind() == Token.Kind.END ? "." : ", not \"" + value.text() + "\"."));
		}
		next++;
		return Comparison.of(column, operator, new Comparison.Literal(value.text(), value.kind() == Token.Kind.QUOTED), sign.start(), value.start());
	}

	private Token peek() {
		return tokens.get(next);
	}

	private FilterProblem problem(String sentence) {
		return new FilterProblem(peek().start(), sentence);
	}
}
