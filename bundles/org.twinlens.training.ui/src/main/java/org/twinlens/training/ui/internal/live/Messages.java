package org.twinlens.training.ui.internal.live;

import org.eclipse.osgi.util.NLS;

/** The texts of the live pane. */
public final class Messages extends NLS {

	public static String curves_empty;
	public static String curves_export;
	public static String curves_exportOf;
	public static String curves_logarithmic;
	public static String curves_metrics;
	public static String curves_noRun;
	public static String curves_over;
	public static String curves_smoothing;
	public static String curves_smoothingTip;
	public static String doctor_advice;
	public static String doctor_architecture;
	public static String doctor_epochs;
	public static String doctor_first;
	public static String doctor_healthy;
	public static String doctor_old;
	public static String doctor_oneEpoch;
	public static String doctor_search;
	public static String doctor_since;
	public static String duration_hours;
	public static String duration_minutes;
	public static String duration_seconds;
	public static String embedding_axis;
	public static String embedding_empty;
	public static String embedding_none;
	public static String embedding_tip;
	public static String line_training;
	public static String line_validation;
	public static String line_validationOf;
	public static String live_details;
	public static String live_looking;
	public static String live_more;
	public static String metric_accuracy;
	public static String metric_eer;
	public static String metric_f1;
	public static String metric_gradientNorm;
	public static String metric_learningRate;
	public static String metric_loss;
	public static String metric_precision;
	public static String metric_recall;
	public static String metric_speed;
	public static String metric_updateRatio;
	public static String pairs_different;
	public static String pairs_differentLong;
	public static String pairs_legend;
	public static String pairs_none;
	public static String pairs_right;
	public static String pairs_same;
	public static String pairs_sameLong;
	public static String pairs_tip;
	public static String pairs_wrong;
	public static String rate_batch;
	public static String rate_empty;
	public static String rate_none;
	public static String rate_smoothed;
	public static String rate_suggested;
	public static String rate_suggestion;
	public static String rate_unclear;
	public static String rate_use;
	public static String rate_waiting;
	public static String run_epoch;
	public static String run_idle;
	public static String run_line;
	public static String run_problem;
	public static String run_remaining;
	public static String run_speed;
	public static String slider_epoch;
	public static String slider_follow;
	public static String slider_none;
	public static String status_completed;
	public static String status_failed;
	public static String status_interrupted;
	public static String status_paused;
	public static String status_running;
	public static String status_stopped;
	public static String tab_curves;
	public static String tab_doctor;
	public static String tab_doctorCount;
	public static String tab_embedding;
	public static String tab_pairs;
	public static String tab_rate;
	public static String x_epoch;
	public static String x_iteration;
	public static String x_time;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
