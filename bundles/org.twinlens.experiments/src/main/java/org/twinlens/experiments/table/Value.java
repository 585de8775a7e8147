package org.twinlens.experiments.table;

import java.time.Instant;
import java.util.List;

import org.twinlens.core.metrics.Interval;

/** What stands in a cell. */
public sealed interface Value {

	/** Nothing: a run that was not told or has not reached such a thing. */
	Value NONE = new None();

	record None() implements Value {
	}

	record Text(String text) implements Value {
	}

	/** Words without an order, such as tags. */
	record Words(List<String> words) implements Value {
		public Words {
			words = List.copyOf(words);
		}
	}

	/**
	 * A number.
	 *
	 * @param number   finite
	 * @param interval of 95 % confidence, or {@code null}
	 * @param n        how many runs it is the mean of, or 0 for a single run's
	 */
	record Number(double number, Interval interval, int n) implements Value {
	}

	record Time(Instant instant) implements Value {
	}

	/**
	 * Runs of a group do not agree.
	 *
	 * @param different how many values there are
	 */
	record Several(int different) implements Value {
	}

	static Value text(String text) {
		return text == null || text.isEmpty() ? NONE : new Text(text);
	}

	/** A number, or nothing where it is NaN or infinite. */
	static Value number(double number) {
		return Double.isFinite(number) ? new Number(number, null, 0) : NONE;
	}
}
