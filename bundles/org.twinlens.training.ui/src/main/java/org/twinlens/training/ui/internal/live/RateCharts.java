package org.twinlens.training.ui.internal.live;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.twinlens.model.LearningRateCurve;
import org.twinlens.model.LearningRateCurve.Point;
import org.twinlens.ui.chart.AxisFormat;
import org.twinlens.ui.chart.AxisScale;
import org.twinlens.ui.chart.ChartAxis;
import org.twinlens.ui.chart.ChartContent;
import org.twinlens.ui.chart.ChartLine;
import org.twinlens.ui.chart.ChartMarker;
import org.twinlens.ui.chart.Curve;
import org.twinlens.ui.chart.LineStyle;
import org.twinlens.ui.chart.Palette;

/** A search for a learning rate as a chart: the loss over the rate, and the rate it suggests. */
final class RateCharts {

	/** How far above its range before the explosion the loss is shown, as a share of that range. */
	private static final double ROOM = 0.4;

	private RateCharts() {
	}

	/** @param suggestion what the whole search suggests; empty while it goes on */
	static ChartContent chart(LearningRateCurve curve, Optional<Double> suggestion) {
		List<Point> points = curve.points();
		double[] rates = points.stream().mapToDouble(Point::rate).toArray();
		ChartLine raw = new ChartLine(Messages.rate_batch, Curve.of(rates, points.stream().mapToDouble(Point::loss).toArray()), LineStyle.solid(Palette.SKY), false);
		ChartLine smoothed = new ChartLine(Messages.rate_smoothed, Curve.of(rates, points.stream().mapToDouble(Point::smoothed).toArray()), LineStyle.solid(Palette.BLUE), false);
		List<ChartMarker> markers = suggestion.map(rate -> new ChartMarker(true, rate, NLS.bind(Messages.rate_suggested, rate(rate)))).stream().toList();
		ChartAxis across = ChartAxis.of(Messages.metric_learningRate, AxisFormat.NUMBER).withScale(AxisScale.LOGARITHMIC);
		ChartAxis up = ChartAxis.of(Messages.metric_loss, AxisFormat.NUMBER);
		return ChartContent.of("", across, limited(up, points), List.of(raw, smoothed)).withMarkers(markers).withEmpty(Messages.rate_empty);
	}

	/** Where the loss explodes it would flatten all that is of interest. */
	private static ChartAxis limited(ChartAxis up, List<Point> points) {
		double low = points.stream().mapToDouble(Point::smoothed).filter(Double::isFinite).min().orElse(0);
		double begin = points.stream().limit(Math.max(1, points.size() / 2)).mapToDouble(Point::smoothed).filter(Double::isFinite).max().orElse(1);
		return begin > low ? new ChartAxis(up.label(), up.scale(), up.format(), Double.NaN, begin + ROOM * (begin - low), false) : up;
	}

	/** A rate with two digits, as one would type it. */
	static String rate(double rate) {
		return String.format(Locale.ROOT, "%.1e", rate).replaceFirst("e([+-])0", "e$1").replace("e+", "e").replace(".0e", "e");
	}
}
