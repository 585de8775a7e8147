package org.twinlens.training.ui.internal.live;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.twinlens.ui.chart.ChartContent;
import org.twinlens.ui.chart.ChartLine;
import org.twinlens.ui.chart.LineStyle;
import org.twinlens.ui.chart.LineStyle.Dash;
import org.twinlens.ui.chart.Palette;

/**
 * Which lines the charts of some runs have. Of one run training and validation differ in colour; of several each run has a colour and keeps it, and validation is dashed.
 *
 * @param across      what they are laid out over
 * @param smoothing   weight of figures measured each iteration
 * @param logarithmic whether figures other than shares are laid out by their logarithm
 */
record CurveCharts(XAxis across, double smoothing, boolean logarithmic) {

	/** A run as charts know it. */
	record Shown(String id, String label, RunCurves curves) {
	}

	ChartContent chart(Metric metric, List<Shown> runs, Palette palette) {
		List<ChartLine> lines = new ArrayList<>();
		for (Shown run : distinct(runs)) {
			boolean alone = runs.size() == 1;
			LineStyle training = alone ? LineStyle.solid(Palette.BLUE) : palette.line(run.id());
			LineStyle validation = alone ? LineStyle.solid(Palette.VERMILION) : training.dashed(training.dash() == Dash.DASHED ? Dash.DOTTED : Dash.DASHED);
			lines.add(new ChartLine(alone ? Messages.line_training : run.label(), metric.training(run.curves(), across), training, metric.isOfIteration()));
			metric.validation(run.curves(), across).ifPresent(
					curve -> lines.add(new ChartLine(alone ? Messages.line_validation : NLS.bind(Messages.line_validationOf, run.label()), curve, validation, false)));
		}
		return ChartContent.of(metric.label(), across.axis(), metric.axis(logarithmic), lines).withSmoothing(smoothing).withEmpty(Messages.curves_empty);
	}

	/** Two runs of the same name are told apart by their ids. */
	private static List<Shown> distinct(List<Shown> runs) {
		Set<String> seen = new HashSet<>();
		Set<String> doubled = new HashSet<>();
		runs.stream().map(Shown::label).filter(label -> !seen.add(label)).forEach(doubled::add);
		return runs.stream().map(run -> doubled.contains(run.label()) && !run.label().equals(run.id()) ? new Shown(run.id(), run.label() + " " + run.id(), run.curves()) : run).toList();
	}
}
