package org.twinlens.model.architecture;

/**
 * How a layer with weights starts and learns.
 *
 * @param weights            initial weights
 * @param biases             initial biases
 * @param l2                 coefficient λ of the penalty λ/2·‖w‖² on weights, 0 for none
 * @param learningRateFactor multiplies the run's learning rate
 * @param momentum           the layer's final momentum for SGD, or {@code null} for the run's
 */
public record Tuning(Initialiser weights, Initialiser biases, double l2, double learningRateFactor, Double momentum) {

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
