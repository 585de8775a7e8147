package org.twinlens.experiments.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column's value compared with one that the filter names. As part of a {@link Filter} made by its parser only, which sees to it that the value fits the column.
 *
 * @param column   whose value
 * @param operator how
 * @param literal  with what
 */
record Comparison(Column column, Operator operator, Literal literal) implements Filter {

	private static final Pattern NUMBER = Pattern.compile("([-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[-+]?\\d+)?)(%|s|min|h|d)?");
	/** Numbers written with less than all their digits still equal what they were taken from. */
	private static final double SAME = 1e-9;

	/**
	 * A value as the filter has it.
	 *
	 * @param text   without quotes
	 * @param quoted whether it stood in quotes, and so is a text and no {@code none}
	 */
	record Literal(String text, boolean quoted) {

		boolean isNone() {
			return !quoted && text.equalsIgnoreCase("none");
		}

		/** A number with its unit, or NaN. */
		double number() {
			Matcher matcher = NUMBER.matcher(text.toLowerCase(Locale.ROOT));
			if (!matcher.matches()) {
				return Double.NaN;
			}
			double number = Double.parseDouble(matcher.group(1));
			String unit = matcher.group(2) == null ? "" : matcher.group(2);
			return switch (unit) {
			case "%" -> number / 100;
			case "min" -> 60 * number;
			case "h" -> 3600 * number;
			case "d" -> 86_400 * number;
			default -> number;
			};
		}

		/** The first moment and the one behind the last of a day or a minute; {@code null} when it is no time. */
		private Instant[] span(ZoneId zone) {
			try {
				LocalDate day = LocalDate.parse(text);
				return new Instant[] { day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant() };
			} catch (DateTimeParseException e) {
				// not a day
			}
			try {
				Instant moment = text.endsWith("Z") ? Instant.parse(text) : LocalDateTime.parse(text).atZone(zone).toInstant();
				return new Instant[] { moment, moment.plusSeconds(text.length() <= "2026-01-31T12:00".length() ? 60 : 1) };
			} catch (DateTimeParseException e) {
				return null;
			}
		}

		@Override
		public String toString() {
			boolean plain = !quoted && !text.isEmpty() && text.chars().allMatch(c -> Token.isWord((char) c));
			return plain ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
		}
	}

	/** @throws FilterProblem when operator or value do not fit the column */
	static Comparison of(Column column, Operator operator, Literal literal, int operatorAt, int valueAt) throws FilterProblem {
		if (literal.isNone() && (operator.isOrder() || operator.isPart())) {
			throw new FilterProblem(operatorAt, "Whether a run has something is asked with = none or != none.");
		}
		if (!literal.isNone() && operator.isPart() && column.kind() != Column.Kind.TEXT && column.kind() != Column.Kind.WORDS) {
			throw new FilterProblem(operatorAt, "The column " + column.name() + " holds no text that could contain another; compare it with =, < and so on.");
		}
		if (operator.isOrder() && (column.kind() == Column.Kind.TEXT || column.kind() == Column.Kind.WORDS)) {
			throw new FilterProblem(operatorAt, "The column " + column.name() + " holds text, which has no order; compare it with =, !=, ~ or !~.");
		}
		if (!literal.isNone() && column.kind().isNumeric() && Double.isNaN(literal.number())) {
			throw new FilterProblem(valueAt, "The column " + column.name() + " holds numbers; \"" + literal.text() + "\" is none. Write it such as 0.05, 5% or 1e-4"
					+ (column.kind() == Column.Kind.DURATION ? ", or 90s, 30min, 2h or 1d." : "."));
		}
		if (!literal.isNone() && column.kind() == Column.Kind.TIME && literal.span(ZoneId.systemDefault()) == null) {
			throw new FilterProblem(valueAt, "The column " + column.name() + " holds times; \"" + literal.text() + "\" is none. Write it such as 2026-01-31 or 2026-01-31T12:00.");
		}
		return new Comparison(column, operator, literal);
	}

	@Override
	public boolean test(Row row) {
		Value value = row.value(column);
		if (literal.isNone()) {
			return (value == Value.NONE) == (operator == Operator.EQUAL);
		}
		if (value instanceof Value.Number number && column.kind().isNumeric()) {
			double wanted = literal.number();
			boolean same = Math.abs(number.number() - wanted) <= SAME * Math.max(Math.abs(wanted), Math.abs(number.number()));
			return operator.holds(same ? 0 : Double.compare(number.number(), wanted));
		}
		if (value instanceof Value.Time time) {
			Instant[] span = literal.span(ZoneId.systemDefault());
			return operator.holds(time.instant().isBefore(span[0]) ? -1 : time.instant().isBefore(span[1]) ? 0 : 1);
		}
		if (value instanceof Value.Words words) {
			return words.words().stream().anyMatch(this::matches) != operator.holdsForNothing();
		}
		if (value instanceof Value.Text || value instanceof Value.Number) {
			return matches(value instanceof Value.Text text ? text.text() : ValueTexts.plain(((Value.Number) value).number())) != operator.holdsForNothing();
		}
		return operator.holdsForNothing();
	}

	/** Whether a text is, or contains, the filter's. */
	private boolean matches(String text) {
		return operator.isPart() ? text.toLowerCase(Locale.ROOT).contains(literal.text().toLowerCase(Locale.ROOT)) : text.equalsIgnoreCase(literal.text());
	}

	@Override
	public String toString() {
		return column.name() + " " + operator + " " + literal;
	}
}
