package org.twinlens.ui.internal.training;

import org.eclipse.osgi.util.NLS;

/** Texts of trainings. */
public final class Messages extends NLS {

	public static String queue_job;
	public static String status_more;
	public static String status_onlyOne;
	public static String status_onlyWaiting;
	public static String status_runs;
	public static String status_tip;
	public static String status_waiting;
	public static String training_eer;
	public static String training_epoch;
	public static String training_evaluates;
	public static String training_failed;
	public static String training_interrupted;
	public static String training_job;
	public static String training_left;
	public static String training_noStudy;
	public static String training_notBegun;
	public static String training_notEvaluated;
	public static String training_paused;
	public static String training_run;
	public static String training_starts;
	public static String training_stopped;
	public static String training_stops;

	static {
		NLS.initializeMessages("org.twinlens.ui.internal.training.messages", Messages.class);
	}

	private Messages() {
	}
}
