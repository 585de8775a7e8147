package org.twinlens.ui.chart;

import java.io.IOException;
import java.io.Writer;

import org.twinlens.ui.internal.chart.Messages;

/** The numbers of a chart, as RFC 4180 has it. */
final class ChartCsv {

	private ChartCsv() {
	}

	static void write(ChartContent content, Writer out) throws IOException {
		boolean smooth = content.smoothing() > 0 && content.lines().stream().anyMatch(ChartLine::smoothed);
		String up = content.up().label().isEmpty() ? content.title() : content.up().label();
		out.write(quoted(Messages.chart_curve) + "," + quoted(content.across().label()) + "," + quoted(up) + (smooth ? "," + quoted(Messages.chart_smoothed) : "") + "\r\n");
		for (ChartLine line : content.lines()) {
			CurveData raw = line.curve().data();
			CurveData smoothed = line.smoothed() && smooth ? new Smoothing(content.smoothing()).of(raw) : null;
			String name = quoted(line.name());
			for (int i = 0; i < raw.size(); i++) {
				out.append(name).append(',').append(number(raw.x()[i])).append(',').append(number(raw.y()[i]));
				if (smooth) {
					out.append(',').append(smoothed == null ? "" : number(smoothed.y()[i]));
				}
				out.append("\r\n");
			}
		}
	}

	/** As precise as it is; counts without a fraction. */
	private static String number(double value) {
		if (Double.isNaN(value)) {
			return "";
		}
		return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
	}

	private static String quoted(String text) {
		return text.matches("[^\",\r\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
	}
}
