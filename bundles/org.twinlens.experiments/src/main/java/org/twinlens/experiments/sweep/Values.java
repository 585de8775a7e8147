package org.twinlens.experiments.sweep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** The values a hyperparameter may take in a sweep. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({ @Type(value = Values.Choices.class, name = "choices"), @Type(value = Values.Range.class, name = "range") })
public sealed interface Values {

	/** Most points of one hyperparameter on a grid. */
	int MOST_POINTS = 1000;

	/**
	 * All values on a grid, in order, each once.
	 *
	 * @throws IllegalArgumentException with a sentence for a range that does not say how many points it has
	 */
	List<String> grid();

	/** One value at random. */
	String draw(RandomGenerator random);

	/** Some values, each as likely as the others. */
	record Choices(List<String> values) implements Values {

		public Choices {
			values = List.copyOf(values);
			require(!values.isEmpty() && values.stream().noneMatch(String::isBlank), "Give at least one value, and values between all commas.");
			require(values.stream().distinct().count() == values.size(), "A value is there twice: " + String.join(", ", values) + ".");
		}

		@Override
		public List<String> grid() {
			return values;
		}

		@Override
		public String draw(RandomGenerator random) {
			return values.get(random.nextInt(values.size()));
		}
	}

	/** How a range is walked through. */
	enum Scale {
		/** Equal steps are equally far apart. */
		LINEAR,
		/** Equal factors are equally far apart: for learning rates and the like. */
		LOG
	}

	/**
	 * All numbers between two, ends included.
	 *
	 * @param whole  whether only whole numbers are meant
	 * @param points on a grid, ends included; 0 when it was not said
	 */
	record Range(double low, double high, Scale scale, boolean whole, int points) implements Values {

		/** More digits of a hyperparameter say nothing. */
		private static final MathContext DIGITS = new MathContext(4);
		private static final double LARGEST_WHOLE = 1e15;

		public Range {
			require(Double.isFinite(low) && Double.isFinite(high) && low < high, "The first number of a range must be smaller than the second: " + low + ".." + high + ".");
			require(scale == Scale.LINEAR || low > 0, "A logarithmic range must begin above 0, not at " + low + ".");
			require(!whole || low == Math.rint(low) && high == Math.rint(high) && Math.abs(low) <= LARGEST_WHOLE && Math.abs(high) <= LARGEST_WHOLE,
					"A range of whole numbers must have whole ends.");
			require(points == 0 || points >= 2 && points <= MOST_POINTS, "A range has 2 to " + MOST_POINTS + " points on a grid, not " + points + ".");
		}

		@Override
		public List<String> grid() {
			require(points > 0, "Say how many points the range " + text(low) + ".." + text(high) + " has on a grid, such as :5 behind it.");
			List<String> values = new ArrayList<>();
			for (int i = 0; i < points; i++) {
				values.add(i == 0 ? text(low) : i == points - 1 ? text(high) : text(at((double) i / (points - 1), low, high)));
			}
			return values.stream().distinct().toList();
		}

		@Override
		public String draw(RandomGenerator random) {
			// each whole number owns the unit that begins with it
			return text(whole ? Math.floor(at(random.nextDouble(), low, high + 1)) : at(random.nextDouble(), low, high));
		}

		private double at(double share, double from, double to) {
			return scale == Scale.LINEAR ? from + share * (to - from) : Math.exp(Math.log(from) + share * (Math.log(to) - Math.log(from)));
		}

		private String text(double value) {
			double inside = Math.max(low, Math.min(high, whole ? Math.rint(value) : value == low || value == high ? value : new BigDecimal(value).round(DIGITS).doubleValue()));
			return whole ? Long.toString((long) inside) : Double.toString(inside);
		}
	}

	/**
	 * Reads values as people write them: {@code 16,32,64}, {@code adam,sgd}, {@code 0.1..0.5}, {@code 1e-5..1e-2:log}, and with the points on a grid {@code 1e-5..1e-2:log:4}.
	 * A range whose ends are written without point and exponent is one of whole numbers.
	 *
	 * @throws IllegalArgumentException with a sentence
	 */
	static Values parse(String text) {
		int dots = text.indexOf("..");
		if (dots < 0) {
			return new Choices(Stream.of(text.split(",", -1)).map(String::strip).toList());
		}
		String[] parts = text.substring(dots + 2).split(":", -1);
		String first = text.substring(0, dots).strip();
		String last = parts[0].strip();
		Scale scale = Scale.LINEAR;
		int points = 0;
		for (int i = 1; i < parts.length; i++) {
			String option = parts[i].strip();
			if (option.equals("log")) {
				scale = Scale.LOG;
			} else if (option.matches("\\d{1,9}")) {
				points = Integer.parseInt(option);
			} else {
				require(option.equals("linear"), "Behind a range may stand log, linear and the number of points, not \"" + option + "\".");
			}
		}
		return new Range(number(first), number(last), scale, first.matches("-?\\d+") && last.matches("-?\\d+"), points);
	}

	private static double number(String text) {
		try {
			return Double.parseDouble(text);
		} catch (NumberFormatException e) {
			throw new IllegalArgumentException("\"" + text + "\" is no number; a range looks like 1e-5..1e-2:log.", e);
		}
	}

	private static void require(boolean holds, String sentence) {
		if (!holds) {
			throw new IllegalArgumentException(sentence);
		}
	}
}
