package org.twinlens.verification.ui.internal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.twinlens.ui.chart.AxisFormat;
import org.twinlens.ui.chart.ChartAxis;
import org.twinlens.ui.chart.ChartContent;
import org.twinlens.ui.chart.ChartLine;
import org.twinlens.ui.chart.ChartMarker;
import org.twinlens.ui.chart.Curve;
import org.twinlens.ui.chart.Palette;
import org.twinlens.verification.track.TrackReport;
import org.twinlens.verification.track.TrackRow;
import org.twinlens.verification.ui.internal.Messages;

/** The scores of a film's frames over its time, with gaps where frames were refused. */
final class TrackChart {

	private TrackChart() {
	}

	/** @param thresholds of the checkpoints */
	static ChartContent of(Optional<TrackReport> report, List<Double> thresholds) {
		List<ChartLine> lines = new ArrayList<>();
		List<ChartMarker> markers = new ArrayList<>();
		for (int i = 0; report.isPresent() && i < report.get().checkpoints().size(); i++) {
			String name = report.get().checkpoints().get(i);
			lines.add(new ChartLine(name, curve(report.get().rows(), i), Palette.line(i), false));
			markers.add(new ChartMarker(false, thresholds.get(i), NLS.bind(Messages.track_threshold, name)));
		}
		return ChartContent.of(Messages.track_chart, ChartAxis.of(Messages.track_seconds, AxisFormat.NUMBER), ChartAxis.of(Messages.history_score, AxisFormat.NUMBER).between(0, 1), lines)
				.withMarkers(markers).withEmpty(Messages.track_none);
	}

	private static Curve curve(List<TrackRow> rows, int checkpoint) {
		double[] seconds = new double[rows.size()];
		double[] scores = new double[rows.size()];
		for (int i = 0; i < seconds.length; i++) {
			TrackRow row = rows.get(i);
			seconds[i] = row.seconds();
			scores[i] = row.decisions().isEmpty() ? Double.NaN : row.decisions().get(checkpoint).score();
		}
		return Curve.of(seconds, scores);
	}
}
