package org.twinlens.experiments.internal.report;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.twinlens.core.metrics.Roc;

/** Both error rates at every threshold; they cross at the equal error rate. */
record ErrorRatesChart(Roc roc, double threshold) {

	JFreeChart draw(ChartStyle style) {
		double[] thresholds = new double[roc.size()];
		double[] fmr = new double[roc.size()];
		double[] fnmr = new double[roc.size()];
		for (int i = 0; i < thresholds.length; i++) {
			thresholds[i] = roc.threshold(i);
			fmr[i] = roc.fmr(i);
			fnmr[i] = roc.fnmr(i);
		}
		Lines lines = new Lines().curve("FMR", thresholds, fmr, style.second()).curve("FNMR", thresholds, fnmr, style.first());
		NumberAxis across = style.axis(new NumberAxis("Threshold"));
		across.setAutoRangeIncludesZero(false);
		across.setNumberFormatOverride(ChartStyle.plain());
		NumberAxis up = style.axis(new NumberAxis("Error rate"));
		up.setRange(0, 1);
		up.setTickUnit(new NumberTickUnit(0.2, ChartStyle.percent()));
		JFreeChart chart = style.chart(lines.data(), across, up, lines.renderer());
		double middle = (thresholds[0] + thresholds[thresholds.length - 1]) / 2;
		chart.getXYPlot().addDomainMarker(style.threshold(threshold, threshold < middle));
		return chart;
	}
}
