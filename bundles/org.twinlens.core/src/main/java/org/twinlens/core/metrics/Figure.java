package org.twinlens.core.metrics;

/** A figure of a report: a number, or the sentence that says why there is none. */
public sealed interface Figure {

	/**
	 * A number.
	 *
	 * @param value    finite
	 * @param interval of 95 % confidence, or {@code null} when none was computed
	 */
	record Measured(double value, Interval interval) implements Figure {
		public Measured {
			if (!Double.isFinite(value)) {
				throw new IllegalArgumentException("A measured figure is a finite number, not " + value + ".");
			}
		}
	}

	/**
	 * No number.
	 *
	 * @param reason one sentence a user understands
	 */
	record Refused(String reason) implements Figure {
	}

	/** The value with its interval, or, where it is NaN or infinite, {@code otherwise} as the reason. */
	static Figure of(double value, Interval interval, String otherwise) {
		return Double.isFinite(value) ? new Measured(value, interval) : new Refused(otherwise);
	}

	/** The number, or NaN. */
	default double orNaN() {
		return this instanceof Measured measured ? measured.value() : Double.NaN;
	}
}
