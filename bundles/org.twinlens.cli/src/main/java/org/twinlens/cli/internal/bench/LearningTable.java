package org.twinlens.cli.internal.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.twinlens.core.metrics.Spread;

/**
 * Learning curves beside each other.
 *
 * @param figure  what the errors are
 * @param targets errors whose time is told
 * @param curves  of all seeds
 */
public record LearningTable(String figure, List<Double> targets, List<LearningCurve> curves) {

	public LearningTable {
		targets = List.copyOf(targets);
		curves = List.copyOf(curves);
	}

	/** A line for each name: seconds to each target and the last error, medians and ranges over the seeds; a dash where most seeds did not get there. */
	public List<String> lines() {
		Map<String, List<LearningCurve>> named = curves.stream().collect(Collectors.groupingBy(LearningCurve::name, LinkedHashMap::new, Collectors.toList()));
		StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "%-36s", ""));
		targets.forEach(target -> head.append(String.format(Locale.ROOT, "%22s", String.format(Locale.ROOT, "s to %.1f %%", 100 * target))));
		head.append(String.format(Locale.ROOT, "%24s", "last error, %"));
		List<String> lines = new ArrayList<>(List.of(head.toString()));
		named.forEach((name, own) -> {
			StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-36s", name));
			targets.forEach(target -> line.append(String.format(Locale.ROOT, "%22s", seconds(own, target))));
			Spread last = Spread.of(own.stream().map(curve -> 100 * curve.last()).toList());
			line.append(String.format(Locale.ROOT, "%24s", String.format(Locale.ROOT, "%.1f (%.1f–%.1f)", last.median(), last.least(), last.most())));
			lines.add(line.toString());
		});
		return lines;
	}

	private static String seconds(List<LearningCurve> curves, double target) {
		List<Double> reached = curves.stream().map(curve -> curve.secondsTo(target)).filter(OptionalDouble::isPresent).map(OptionalDouble::getAsDouble).toList();
		if (2 * reached.size() <= curves.size()) {
			return "– (" + reached.size() + " of " + curves.size() + ")";
		}
		Spread spread = Spread.of(reached);
		return String.format(Locale.ROOT, "%.0f (%.0f–%.0f)", spread.median(), spread.least(), spread.most()) + (reached.size() < curves.size() ? " " + reached.size() + "/" + curves.size() : "");
	}
}
