package org.twinlens.core.metrics;

/**
 * Quantile function of Student's t distribution (Student 1908). The distribution function comes from the regularised incomplete beta function by its continued fraction
 * (Abramowitz and Stegun 1964, 26.5.8 and 26.7.1; evaluated after Lentz 1976) and is turned round by bisection: about 12 digits.
 */
public final class StudentQuantile {

	private static final int TERMS = 400;
	private static final double TINY = 1e-300;
	/** Of the logarithm of the gamma function (Lanczos 1964, g = 7, 9 coefficients). */
	private static final double[] LANCZOS = { 0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
			-0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7 };

	private StudentQuantile() {
	}

	/**
	 * @param p       a probability
	 * @param freedom degrees of freedom, at least 1
	 * @return the t with P(T ≤ t) = p; infinite at 0 and 1, NaN outside 0..1
	 */
	public static double of(double p, long freedom) {
		if (freedom < 1) {
			throw new IllegalArgumentException("Student's t distribution needs at least one degree of freedom, not " + freedom + ".");
		}
		double tail = Math.min(p, 1 - p);
		if (!(tail > 0)) {
			return tail == 0 ? Math.copySign(Double.POSITIVE_INFINITY, p - 0.5) : Double.NaN;
		}
		double low = 0;
		double high = 1;
		while (upperTail(high, freedom) > tail && high < 1e300) {
			low = high;
			high *= 2;
		}
		for (int i = 0; i < 200 && high - low > Math.ulp(high); i++) {
			double middle = low + (high - low) / 2;
			if (upperTail(middle, freedom) > tail) {
				low = middle;
			} else {
				high = middle;
			}
		}
		return Math.copySign(low + (high - low) / 2, p - 0.5);
	}

	/** P(T > t) for t ≥ 0. */
	private static double upperTail(double t, double freedom) {
		double x = freedom / (freedom + t * t);
		return 0.5 * incompleteBeta(x, freedom / 2, 0.5);
	}

	private static double incompleteBeta(double x, double a, double b) {
		if (x <= 0 || x >= 1) {
			return x <= 0 ? 0 : 1;
		}
		double front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
		return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b;
	}

	private static double fraction(double x, double a, double b) {
		double c = 1;
		double d = 1 / away(1 - (a + b) * x / (a + 1));
		double value = d;
		for (int m = 1; m <= TERMS; m++) {
			double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
			d = 1 / away(1 + even * d);
			c = away(1 + even / c);
			value *= d * c;
			double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
			d = 1 / away(1 + odd * d);
			c = away(1 + odd / c);
			value *= d * c;
			if (Math.abs(d * c - 1) < 1e-16) {
				break;
			}
		}
		return value;
	}

	private static double away(double fromZero) {
		return Math.abs(fromZero) < TINY ? TINY : fromZero;
	}

	private static double logGamma(double x) {
		if (x < 0.5) {
			return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
		}
		double sum = LANCZOS[0];
		for (int i = 1; i < LANCZOS.length; i++) {
			sum += LANCZOS[i] / (x - 1 + i);
		}
		double base = x + 6.5;
		return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(sum);
	}
}
