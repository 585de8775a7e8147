package org.twinlens.experiments.internal.report;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.twinlens.core.metrics.ConfusionMatrix;
import org.twinlens.core.metrics.Roc;

/** The ROC curve, the line of guessing, and where the frozen threshold lies. */
record RocChart(Roc roc, ConfusionMatrix decisions) {

	JFreeChart draw(ChartStyle style) {
		double[] fmr = new double[roc.size()];
		double[] tmr = new double[roc.size()];
		for (int i = 0; i < fmr.length; i++) {
			fmr[i] = roc.fmr(i);
			tmr[i] = roc.tmr(i);
		}
		Lines lines = new Lines().point("Frozen threshold", decisions.fmr(), decisions.recall(), style.second()).curve("ROC", fmr, tmr, style.first()).dashed("Guessing", 0, 0, 1,
				1, style.mark());
		return style.chart(lines.data(), axis("False match rate", style), axis("True match rate", style), lines.renderer());
	}

	private static NumberAxis axis(String label, ChartStyle style) {
		NumberAxis axis = style.axis(new NumberAxis(label));
		axis.setRange(0, 1);
		axis.setTickUnit(new NumberTickUnit(0.2, ChartStyle.percent()));
		return axis;
	}
}
