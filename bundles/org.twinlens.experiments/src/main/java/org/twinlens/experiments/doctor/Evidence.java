package org.twinlens.experiments.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

import org.twinlens.model.EpochMetrics;
import org.twinlens.model.ModelEvent;
import org.twinlens.model.ModelEvent.Diagnosis;
import org.twinlens.model.ModelEvent.Epoch;
import org.twinlens.model.ModelEvent.Iteration;
import org.twinlens.model.run.RunDescription;
import org.twinlens.model.run.RunHistory;

/** What is known of a run, as the signs ask for it. */
record Evidence(RunDescription run, RunHistory history) {

	/** So many iterations of an epoch tell its median well enough, however many it has. */
	private static final int SAMPLE = 500;

	List<Epoch> epochs() {
		return history.epochs();
	}

	Optional<Epoch> lastEpoch() {
		return last(history.epochs());
	}

	Optional<Diagnosis> lastDiagnosis() {
		return last(history.diagnoses());
	}

	private static <T> Optional<T> last(List<T> list) {
		return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
	}

	/** On validation pairs when there are any, else on the training pairs. */
	static EpochMetrics judged(Epoch epoch) {
		return epoch.validation().orElse(epoch.training());
	}

	/** Since which epoch something has been so that is so in the last; empty when it is not. */
	static <T> Optional<Integer> since(List<T> all, ToIntFunction<T> epoch, Predicate<T> holds) {
		int first = all.size();
		while (first > 0 && holds.test(all.get(first - 1))) {
			first--;
		}
		return first == all.size() ? Optional.empty() : Optional.of(epoch.applyAsInt(all.get(first)));
	}

	/** The median of a figure over the iterations of the newest whole epoch; empty when it was not measured. */
	OptionalDouble medianOfLastEpoch(ToDoubleFunction<Iteration> figure) {
		int epoch = lastEpoch().map(Epoch::epoch).orElse(0);
		List<Iteration> all = history.iterations();
		int to = all.size();
		while (to > 0 && all.get(to - 1).epoch() > epoch) {
			to--;
		}
		int from = to;
		while (from > 0 && all.get(from - 1).epoch() == epoch) {
			from--;
		}
		return median(all.subList(from, to), figure);
	}

	/** The same of the first epoch. */
	OptionalDouble medianOfFirstEpoch(ToDoubleFunction<Iteration> figure) {
		List<Iteration> all = history.iterations();
		int to = 0;
		while (to < all.size() && all.get(to).epoch() == all.get(0).epoch()) {
			to++;
		}
		return median(all.subList(0, to), figure);
	}

	private static OptionalDouble median(List<Iteration> iterations, ToDoubleFunction<Iteration> figure) {
		int stride = Math.max(1, iterations.size() / SAMPLE);
		List<Double> values = new ArrayList<>();
		for (int i = 0; i < iterations.size(); i += stride) {
			double value = figure.applyAsDouble(iterations.get(i));
			if (!Double.isNaN(value)) {
				values.add(value);
			}
		}
		double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		return sorted.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(sorted[sorted.length / 2]);
	}

	/** The first iteration whose loss or gradient is no number. */
	Optional<ModelEvent.Iteration> firstBroken() {
		return history.iterations().stream().filter(i -> !Double.isFinite(i.loss()) || !Double.isFinite(i.gradientNorm())).findFirst();
	}

	static String percent(double share) {
		return String.format(Locale.ROOT, share < 0.0995 && share > 0 ? "%.1f\u00A0%%" : "%.0f\u00A0%%", 100 * share);
	}

	/** As many digits as say something. */
	static String number(double value) {
		double size = Math.abs(value);
		if (size != 0 && (size < 1e-3 || size >= 1e5)) {
			return String.format(Locale.ROOT, "%.1e", value).replaceFirst("e([+-])0", "e$1").replace("e+", "e");
		}
		return String.format(Locale.ROOT, size < 1 ? "%.3f" : size < 100 ? "%.2f" : "%.0f", value);
	}

	/** The learning rate times a factor, as one would type it. */
	String rateTimes(double factor) {
		return String.format(Locale.ROOT, "%.0e", run.config().learningRate() * factor).replaceFirst("e([+-])0", "e$1").replace("e+", "e");
	}

	/** Names in a row, the first few. */
	static String listed(List<String> names) {
		int most = 4;
		String shown = String.join(", ", names.subList(0, Math.min(most, names.size())));
		return names.size() > most ? shown + " and " + (names.size() - most) + " more" : shown;
	}
}
