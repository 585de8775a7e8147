package org.twinlens.ui.chart;

import java.util.ArrayList;
import java.util.List;

/** Where an axis is marked and with what. */
final class Ticks {

	/** @param place of a tick, and its label */
	record Tick(double place, String label) {
	}

	private static final double[] SECONDS = { 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200 };
	private static final double DAY = 86400;
	private static final double[] RATES = { 0.00001, 0.0001, 0.001, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999 };

	private Ticks() {
	}

	/**
	 * @param low  the lower end, a place
	 * @param high the upper end, a place above it
	 * @param most how many there is room for
	 */
	static List<Tick> of(ChartAxis axis, double low, double high, int most) {
		return switch (axis.scale()) {
		case LINEAR -> linear(axis, low, high, most);
		case LOGARITHMIC -> logarithmic(axis, low, high, most);
		case DEVIATE -> rates(axis, low, high, most);
		};
	}

	private static List<Tick> linear(ChartAxis axis, double low, double high, int most) {
		double step = step(axis.format(), (high - low) / Math.max(1, most));
		List<Tick> ticks = new ArrayList<>();
		long first = (long) Math.ceil(low / step - 1e-9);
		for (long i = first; i * step <= high + 1e-9 * step; i++) {
			ticks.add(new Tick(i * step, axis.format().tick(i * step, step)));
		}
		return ticks;
	}

	/** The smallest round number that is no smaller. */
	private static double step(AxisFormat format, double least) {
		if (format == AxisFormat.DURATION) {
			for (double seconds : SECONDS) {
				if (seconds >= least) {
					return seconds;
				}
			}
			return DAY * round(least / DAY);
		}
		double step = round(least);
		return format == AxisFormat.WHOLE ? Math.max(1, step) : step;
	}

	private static double round(double least) {
		double power = Math.pow(10, Math.floor(Math.log10(least)));
		double digit = least / power;
		return power * (digit <= 1 + 1e-9 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
	}

	private static List<Tick> logarithmic(ChartAxis axis, double low, double high, int most) {
		if (high - low < 1) {
			return withinDecade(axis, low, high, most);
		}
		List<Tick> ticks = new ArrayList<>();
		int stride = (int) Math.ceil((high - low) / Math.max(1, most));
		int[] digits = stride > 1 || 3 * (high - low) > most ? new int[] { 1 } : new int[] { 1, 2, 5 };
		for (int power = Math.floorDiv((int) Math.floor(low), stride) * stride; power <= high; power += stride) {
			for (int digit : digits) {
				double value = Double.parseDouble(digit + "e" + power);
				add(ticks, axis, value, value, low, high);
			}
		}
		return ticks;
	}

	private static List<Tick> withinDecade(ChartAxis axis, double low, double high, int most) {
		double bottom = axis.scale().value(low);
		double top = axis.scale().value(high);
		double step = step(axis.format(), (top - bottom) / Math.max(1, most));
		List<Tick> ticks = new ArrayList<>();
		for (long i = Math.max(1, (long) Math.ceil(bottom / step)); i * step <= top; i++) {
			add(ticks, axis, i * step, step, low, high);
		}
		return ticks;
	}

	private static List<Tick> rates(ChartAxis axis, double low, double high, int most) {
		List<Tick> ticks = new ArrayList<>();
		double distance = (high - low) / Math.max(1, most);
		for (double rate : RATES) {
			double place = axis.scale().place(rate);
			if (ticks.isEmpty() || place - ticks.get(ticks.size() - 1).place() >= distance) {
				add(ticks, axis, rate, Math.min(rate, 1 - rate), low, high);
			}
		}
		return ticks;
	}

	private static void add(List<Tick> ticks, ChartAxis axis, double value, double step, double low, double high) {
		double place = axis.scale().place(value);
		if (place >= low - 1e-9 && place <= high + 1e-9) {
			ticks.add(new Tick(place, axis.format().tick(value, step)));
		}
	}
}
