package org.twinlens.dataset.internal.synthetic.glyph;

/** The shapes strokes are made of; each about 1 long, beginning at or near the origin. */
enum Curve {

	LINE {
		@Override
		void at(double t, double form, double[] point) {
			set(point, t, 0);
		}
	},
	CORNER {
		@Override
		void at(double t, double form, double[] point) {
			double angle = Math.PI * (0.35 + 0.4 * form);
			double beyond = Math.max(0, t - 0.5) * 1.4;
			set(point, Math.min(t, 0.5) * 1.4 + beyond * StrictMath.cos(angle), beyond * StrictMath.sin(angle));
		}
	},
	ZIGZAG {
		@Override
		void at(double t, double form, double[] point) {
			double rise = 0.25 + 0.35 * form;
			set(point, t, t < 1 / 3.0 ? 3 * t * rise : t < 2 / 3.0 ? (2 - 3 * t) * rise : (3 * t - 2) * rise);
		}
	},
	HOOK {
		@Override
		void at(double t, double form, double[] point) {
			double radius = 0.12 + 0.14 * form;
			if (t < 0.6) {
				set(point, t / 0.6 * 0.8, 0);
			} else {
				double angle = (t - 0.6) / 0.4 * Math.PI * 1.1;
				set(point, 0.8 + radius * StrictMath.sin(angle), radius * (1 - StrictMath.cos(angle)));
			}
		}
	},
	ARC {
		@Override
		void at(double t, double form, double[] point) {
			double angle = (t - 0.5) * Math.PI * (0.6 + 0.9 * form);
			set(point, 0.55 * StrictMath.sin(angle), 0.55 * StrictMath.cos(angle));
		}
	},
	WAVE {
		@Override
		void at(double t, double form, double[] point) {
			set(point, t, (0.12 + 0.16 * form) * StrictMath.sin(2 * Math.PI * t));
		}
	},
	LOOP {
		@Override
		void at(double t, double form, double[] point) {
			double angle = 2 * Math.PI * t;
			double size = 0.24 + 0.12 * form;
			set(point, t + size * StrictMath.sin(angle), size * (1 - StrictMath.cos(angle)));
		}
	},
	RING {
		@Override
		void at(double t, double form, double[] point) {
			double angle = 2 * Math.PI * t;
			set(point, 0.36 * StrictMath.sin(angle), (0.22 + 0.2 * form) * StrictMath.cos(angle));
		}
	},
	SPIRAL {
		@Override
		void at(double t, double form, double[] point) {
			double angle = Math.PI * (2 + 1.5 * form) * t;
			double radius = 0.5 * (1 - 0.8 * t);
			set(point, radius * StrictMath.cos(angle), radius * StrictMath.sin(angle));
		}
	};

	private static final int POINTS = 61;

	/**
	 * @param t     along the curve, 0..1
	 * @param form  0..1, what makes two of a kind differ
	 * @param point receives x and y
	 */
	abstract void at(double t, double form, double[] point);

	private static void set(double[] point, double x, double y) {
		point[0] = x;
		point[1] = y;
	}

	Path path(double form) {
		double[] x = new double[POINTS];
		double[] y = new double[POINTS];
		double[] point = new double[2];
		for (int i = 0; i < POINTS; i++) {
			at(i / (POINTS - 1.0), form, point);
			x[i] = point[0];
			y[i] = point[1];
		}
		return new Path(x, y);
	}
}
