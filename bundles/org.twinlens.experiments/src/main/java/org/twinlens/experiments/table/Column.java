package org.twinlens.experiments.table;

/**
 * A column of the table of runs.
 *
 * @param name   by which filters and options speak of it; case does not matter
 * @param title  above the column
 * @param kind   how its values are compared and written
 * @param better which values are to be preferred
 * @param told   whether runs were told its values, other than reached them
 */
public record Column(String name, String title, Kind kind, Better better, boolean told) {

	/** How values are compared and written. */
	public enum Kind {
		TEXT, WORDS, NUMBER,
		/** A number in 0..1, written in per cent. */
		SHARE,
		/** A whole number. */
		COUNT, TIME,
		/** A number of seconds. */
		DURATION;

		/** Whether its values are {@link Value.Number}s. */
		public boolean isNumeric() {
			return this == NUMBER || this == SHARE || this == COUNT || this == DURATION;
		}
	}

	/** Which values are to be preferred. */
	public enum Better {
		LOWER, HIGHER, NEITHER
	}
}
