package org.twinlens.experiments.internal.report;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.twinlens.model.EpochMetrics;
import org.twinlens.model.ModelEvent;

/**
 * One figure over the epochs, on training and on validation pairs.
 *
 * @param label  of the figure
 * @param share  whether it is shown in per cent
 * @param figure of an epoch
 */
record TrainingChart(List<ModelEvent.Epoch> epochs, String label, boolean share, ToDoubleFunction<EpochMetrics> figure) {

	JFreeChart draw(ChartStyle style) {
		Lines lines = new Lines();
		add(lines, "Training", epochs.stream().map(e -> new Point(e.epoch(), figure.applyAsDouble(e.training()))).toList(), style.first());
		add(lines, "Validation", epochs.stream().map(this::validation).flatMap(Optional::stream).toList(), style.second());
		NumberAxis across = style.axis(new NumberAxis("Epoch"));
		across.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
		across.setAutoRangeIncludesZero(false);
		NumberAxis up = style.axis(new NumberAxis(label));
		up.setNumberFormatOverride(share ? ChartStyle.percent() : ChartStyle.plain());
		up.setAutoRangeIncludesZero(false);
		return style.chart(lines.data(), across, up, lines.renderer());
	}

	private record Point(double epoch, double value) {
	}

	private Optional<Point> validation(ModelEvent.Epoch epoch) {
		return epoch.validation().map(metrics -> new Point(epoch.epoch(), figure.applyAsDouble(metrics)));
	}

	/** Epochs in which the figure does not exist are left out. */
	private static void add(Lines lines, String name, List<Point> points, Color colour) {
		List<Point> known = points.stream().filter(p -> Double.isFinite(p.value())).toList();
		if (known.isEmpty()) {
			return;
		}
		double[] x = known.stream().mapToDouble(Point::epoch).toArray();
		double[] y = known.stream().mapToDouble(Point::value).toArray();
		if (known.size() <= 60) {
			lines.dotted(name, x, y, colour);
		} else {
			lines.curve(name, x, y, colour);
		}
	}
}
