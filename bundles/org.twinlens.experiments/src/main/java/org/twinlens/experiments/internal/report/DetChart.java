package org.twinlens.experiments.internal.report;

import java.util.Arrays;

import org.jfree.chart.JFreeChart;
import org.twinlens.core.metrics.ConfusionMatrix;
import org.twinlens.core.metrics.Det;

/** The DET curve, the line of equal errors, and where the frozen threshold lies. */
record DetChart(Det det, ConfusionMatrix decisions) {

	/** Whether there is a curve: at least two points with both errors. */
	boolean exists() {
		return det.fmr().length > 1;
	}

	JFreeChart draw(ChartStyle style) {
		double low = Math.min(lowest(det.fmr()), lowest(det.fnmr())) * 0.7;
		double high = Math.min(0.995, Math.max(0.5, balance() * 2));
		Lines lines = new Lines();
		if (within(decisions.fmr(), low, high) && within(decisions.fnmr(), low, high)) {
			lines.point("Frozen threshold", Det.deviate(decisions.fmr()), Det.deviate(decisions.fnmr()), style.second());
		}
		double[] x = Arrays.stream(det.fmr()).map(Det::deviate).toArray();
		double[] y = Arrays.stream(det.fnmr()).map(Det::deviate).toArray();
		lines.curve("DET", x, y, style.first()).dashed("FMR = FNMR", Det.deviate(low), Det.deviate(low), Det.deviate(high), Det.deviate(high), style.mark());
		return style.chart(lines.data(), style.axis(new DeviateAxis("False match rate", low, high)), style.axis(new DeviateAxis("False non-match rate", low, high)),
				lines.renderer());
	}

	/** About the equal error rate, so that it lies well inside. */
	private double balance() {
		double smallest = 1;
		for (int i = 0; i < det.fmr().length; i++) {
			smallest = Math.min(smallest, Math.max(det.fmr()[i], det.fnmr()[i]));
		}
		return smallest;
	}

	private static double lowest(double[] rates) {
		return Arrays.stream(rates).min().orElseThrow();
	}

	private static boolean within(double rate, double low, double high) {
		return rate > low && rate < high;
	}
}
