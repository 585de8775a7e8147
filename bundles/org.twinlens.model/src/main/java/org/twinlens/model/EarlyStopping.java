package org.twinlens.model;

/**
 * When to end a run because its monitored figure gets no better (Prechelt 1998).
 *
 * @param patience     epochs in a row without improvement after which the run ends; 0 trains all epochs
 * @param minimumDelta what the figure must gain over the last improvement to count as one, at least 0
 */
public record EarlyStopping(int patience, double minimumDelta) {

	/** Trains all epochs. */
	public static final EarlyStopping NONE = new EarlyStopping(0, 0);

	public EarlyStopping {
		if (patience < 0) {
			throw new IllegalArgumentException("The patience of early stopping must be a number of epochs, 0 for none, not " + patience + ".");
		}
		if (!(minimumDelta >= 0 && minimumDelta < Double.POSITIVE_INFINITY)) {
			throw new IllegalArgumentException("The smallest improvement that early stopping counts must be 0 or more, not " + minimumDelta + ".");
		}
	}

	public boolean enabled() {
		return patience > 0;
	}
}
