package org.twinlens.ui.internal.chart;

import org.eclipse.osgi.util.NLS;

/** The texts of charts. */
public final class Messages extends NLS {

	public static String chart_curve;
	public static String chart_dropped;
	public static String chart_droppedLogarithmic;
	public static String chart_exportFailed;
	public static String chart_exportTitle;
	public static String chart_height;
	public static String chart_linear;
	public static String chart_logarithmic;
	public static String chart_name;
	public static String chart_picture;
	public static String chart_pictureMessage;
	public static String chart_raw;
	public static String chart_reset;
	public static String chart_save;
	public static String chart_saveCsv;
	public static String chart_savePng;
	public static String chart_saveSvg;
	public static String chart_smoothed;
	public static String chart_value;
	public static String chart_width;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
