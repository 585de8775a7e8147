package org.twinlens.model.architecture;

/**
 * How a layer with weights starts and learns.
 *
 * @param weights            initial weights
 * @param biases             initial biases
 * @param l2                 coefficient λ of the penalty λ/2·‖w‖² on weights (Keras' {@code l2(x)} is λ = 2x), 0 for none
 * @param learningRateFactor multiplies the run's learning rate
 * @param momentum           the layer's final momentum for SGD, or {@code null} for the run's
 */
public record Tuning(Initialiser weights, Initialiser biases, double l2, double learningRateFactor, Double momentum) {

	public Tuning {
		weights = weights == null ? Initialiser.GLOROT_UNIFORM : weights;
		biases = biases == null ? Initialiser.ZERO : biases;
		Require.that(l2 >= 0 && l2 < 1e6, "The penalty l2 must not be negative, and not " + l2 + ".");
		Require.that(learningRateFactor >= 0 && learningRateFactor <= 1e6, "A learning-rate factor must lie in 0..1000000, not " + learningRateFactor + ".");
		Require.that(momentum == null || momentum >= 0 && momentum < 1, "Momentum must lie in [0, 1), not " + momentum + ".");
	}

	/** Glorot-uniform weights, zero biases: Keras' defaults. */
	public static final Tuning DEFAULT = new Tuning(Initialiser.GLOROT_UNIFORM, Initialiser.ZERO, 0, 1, null);

	/** He-normal weights, zero biases: for relu. */
	public static final Tuning HE = new Tuning(Initialiser.HE_NORMAL, Initialiser.ZERO, 0, 1, null);

	/**
	 * A distribution of initial values.
	 *
	 * @param kind      which
	 * @param mean      of {@link Kind#NORMAL}
	 * @param deviation standard deviation of {@link Kind#NORMAL}
	 */
	public record Initialiser(Kind kind, double mean, double deviation) {

		public Initialiser {
			Require.that(kind != null, "An initial distribution needs a kind.");
			Require.that(kind != Kind.NORMAL || Double.isFinite(mean) && deviation > 0 && Double.isFinite(deviation),
					"A normal distribution of initial values needs a finite mean and a deviation above 0, not " + mean + " and " + deviation + ".");
			Require.that(kind == Kind.NORMAL || mean == 0 && deviation == 0, "A mean and a deviation of initial values belong to the kind normal only.");
		}

		public static final Initialiser ZERO = new Initialiser(Kind.ZERO, 0, 0);
		public static final Initialiser GLOROT_UNIFORM = new Initialiser(Kind.GLOROT_UNIFORM, 0, 0);
		public static final Initialiser HE_NORMAL = new Initialiser(Kind.HE_NORMAL, 0, 0);

		public static Initialiser normal(double mean, double deviation) {
			return new Initialiser(Kind.NORMAL, mean, deviation);
		}

		public enum Kind {
			ZERO,
			/** Uniform on ±√(6/(fanIn+fanOut)) (Glorot and Bengio 2010). */
			GLOROT_UNIFORM,
			/** Normal with variance 2/fanIn (He et al. 2015). */
			HE_NORMAL, NORMAL
		}
	}
}
