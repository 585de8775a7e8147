package org.twinlens.training.ui.internal.live;

import org.twinlens.ui.chart.AxisFormat;
import org.twinlens.ui.chart.ChartAxis;

/** What curves are laid out over. */
enum XAxis {

	ITERATION(RunCurves.ITERATION, AxisFormat.WHOLE), EPOCH(RunCurves.EPOCH, AxisFormat.NUMBER), TIME(RunCurves.TIME, AxisFormat.DURATION);

	private final int column;
	private final AxisFormat format;

	XAxis(int column, AxisFormat format) {
		this.column = column;
		this.format = format;
	}

	int column() {
		return column;
	}

	String label() {
		return switch (this) {
		case ITERATION -> Messages.x_iteration;
		case EPOCH -> Messages.x_epoch;
		case TIME -> Messages.x_time;
		};
	}

	ChartAxis axis() {
		return ChartAxis.of(label(), format);
	}
}
