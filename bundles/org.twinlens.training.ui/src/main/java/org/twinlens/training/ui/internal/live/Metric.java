package org.twinlens.training.ui.internal.live;

import java.util.Optional;

import org.twinlens.ui.chart.AxisFormat;
import org.twinlens.ui.chart.AxisScale;
import org.twinlens.ui.chart.ChartAxis;
import org.twinlens.ui.chart.Curve;

/** What can be seen of a run as a curve. */
enum Metric {

	LOSS(AxisFormat.NUMBER, RunCurves.LOSS, 0), ACCURACY(AxisFormat.PERCENT, -1, 1), PRECISION(AxisFormat.PERCENT, -1, 2), RECALL(AxisFormat.PERCENT, -1, 3),
	F1(AxisFormat.PERCENT, -1, 4), EER(AxisFormat.PERCENT, -1, 5), LEARNING_RATE(AxisFormat.NUMBER, RunCurves.RATE, -1), GRADIENT_NORM(AxisFormat.NUMBER, RunCurves.GRADIENT, -1),
	UPDATE_RATIO(AxisFormat.NUMBER, RunCurves.RATIO, -1), SPEED(AxisFormat.NUMBER, RunCurves.SPEED, -1);

	private final AxisFormat format;
	/** Column of the iterations, or -1 when it is measured each epoch only. */
	private final int ofIteration;
	/** Which figure of an epoch's metrics, or -1 when it is none. */
	private final int ofEpoch;

	Metric(AxisFormat format, int ofIteration, int ofEpoch) {
		this.format = format;
		this.ofIteration = ofIteration;
		this.ofEpoch = ofEpoch;
	}

	String label() {
		return switch (this) {
		case LOSS -> Messages.metric_loss;
		case ACCURACY -> Messages.metric_accuracy;
		case PRECISION -> Messages.metric_precision;
		case RECALL -> Messages.metric_recall;
		case F1 -> Messages.metric_f1;
		case EER -> Messages.metric_eer;
		case LEARNING_RATE -> Messages.metric_learningRate;
		case GRADIENT_NORM -> Messages.metric_gradientNorm;
		case UPDATE_RATIO -> Messages.metric_updateRatio;
		case SPEED -> Messages.metric_speed;
		};
	}

	/** @param logarithmic wished for; shares in per cent stay linear */
	ChartAxis axis(boolean logarithmic) {
		if (format == AxisFormat.PERCENT) {
			return ChartAxis.share("");
		}
		return ChartAxis.of("", format).withScale(logarithmic ? AxisScale.LOGARITHMIC : AxisScale.LINEAR);
	}

	/** On training pairs; each iteration where it is measured as often. */
	Curve training(RunCurves curves, XAxis across) {
		return ofIteration < 0 ? new Curve(curves.epochs(), across.column(), RunCurves.TRAINING + ofEpoch) : new Curve(curves.iterations(), across.column(), ofIteration);
	}

	/** On validation pairs, each epoch. */
	Optional<Curve> validation(RunCurves curves, XAxis across) {
		return ofEpoch < 0 ? Optional.empty() : Optional.of(new Curve(curves.epochs(), across.column(), RunCurves.VALIDATION + ofEpoch));
	}

	/** Whether its training curve is a point an iteration, worth smoothing. */
	boolean isOfIteration() {
		return ofIteration >= 0;
	}
}
