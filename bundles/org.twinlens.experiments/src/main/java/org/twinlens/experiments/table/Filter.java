package org.twinlens.experiments.table;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which runs to show, as people write it:
 *
 * <pre>
 * filter     = [ or ]                                nothing shows all
 * or         = and { "or" and }
 * and        = not { "and" not }
 * not        = "not" not | "(" or ")" | comparison
 * comparison = column operator value
 * operator   = "=" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=" | "~" | "!~"
 * value      = word | "quoted text" | "none"
 * </pre>
 *
 * Case does not matter. Numbers may carry {@code %}, or of a duration {@code s}, {@code min}, {@code h} or {@code d}; times are days such as {@code 2026-01-31} or
 * {@code 2026-01-31T12:00}, and a day equals every moment in it. {@code ~} asks whether a text contains another. {@code none} is what a run lacks; a comparison with what
 * it lacks holds for {@code !=} and {@code !~} only. A column of tags equals a word when one of its tags does.
 * {@link #toString()} writes a filter so that {@link #parse} reads the same again.
 */
public sealed interface Filter extends Predicate<Row> permits Filter.All, Filter.Or, Filter.And, Filter.Not, Comparison {

	/** Shows every run. */
	Filter ALL = new All();

	/** Shows every run. */
	record All() implements Filter {
		@Override
		public boolean test(Row row) {
			return true;
		}

		@Override
		public String toString() {
			return "";
		}
	}

	record Or(List<Filter> parts) implements Filter {
		public Or {
			parts = List.copyOf(parts);
		}

		@Override
		public boolean test(Row row) {
			return parts.stream().anyMatch(part -> part.test(row));
		}

		@Override
		public String toString() {
			return parts.stream().map(part -> part instanceof Or ? "(" + part + ")" : part.toString()).collect(Collectors.joining(" or "));
		}
	}

	record And(List<Filter> parts) implements Filter {
		public And {
			parts = List.copyOf(parts);
		}

		@Override
		public boolean test(Row row) {
			return parts.stream().allMatch(part -> part.test(row));
		}

		@Override
		public String toString() {
			return parts.stream().map(part -> part instanceof Or || part instanceof And ? "(" + part + ")" : part.toString()).collect(Collectors.joining(" and "));
		}
	}

	record Not(Filter part) implements Filter {
		@Override
		public boolean test(Row row) {
			return !part.test(row);
		}

		@Override
		public String toString() {
			return part instanceof Or || part instanceof And ? "not (" + part + ")" : "not " + part;
		}
	}

	/** @throws FilterProblem with a sentence and the place when the text is no filter or speaks of a column there is not */
	static Filter parse(String text, Columns columns) throws FilterProblem {
		return new FilterParser(text, columns).parse();
	}
}
