package org.twinlens.ui.chart;

import org.twinlens.core.metrics.Det;

/** How values are laid out along an axis. A <em>place</em> is a value as it is laid out; distances on the screen are distances of places. */
public enum AxisScale {

	LINEAR(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY) {
		@Override
		public double place(double value) {
			return value;
		}

		@Override
		public double value(double place) {
			return place;
		}
	},

	/** Values above 0 by their decimal logarithm. */
	LOGARITHMIC(0, Double.POSITIVE_INFINITY) {
		@Override
		public double place(double value) {
			return Math.log10(value);
		}

		@Override
		public double value(double place) {
			return Math.pow(10, place);
		}
	},

	/** Rates between 0 and 1 by their normal quantile, as in DET curves (Martin et al. 1997). */
	DEVIATE(0, 1) {
		@Override
		public double place(double value) {
			return Det.deviate(value);
		}

		@Override
		public double value(double place) {
			double low = 0;
			double high = 1;
			for (int i = 0; i < BISECTIONS; i++) {
				double middle = (low + high) / 2;
				if (Det.deviate(middle) < place) {
					low = middle;
				} else {
					high = middle;
				}
			}
			return (low + high) / 2;
		}
	};

	private static final int BISECTIONS = 50;

	private final double above;
	private final double below;

	AxisScale(double above, double below) {
		this.above = above;
		this.below = below;
	}

	/** Where a value lies that is {@linkplain #accepts accepted}. */
	public abstract double place(double value);

	/** The value that lies at a place. */
	public abstract double value(double place);

	/** Whether a value has a place: it is finite and the scale reaches it. */
	public boolean accepts(double value) {
		return value > above && value < below;
	}
}
