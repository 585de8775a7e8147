package org.twinlens.ui.chart;

import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Canvas;
import org.twinlens.ui.chart.ChartGeometry.Drawn;
import org.twinlens.ui.internal.chart.Messages;

/** Says a chart in words for screen readers: what is drawn over what, and the newest value of each line. */
final class ChartSpeech {

	private ChartSpeech() {
	}

	static void addTo(Canvas canvas, Supplier<ChartGeometry> chart) {
		canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent e) {
				e.result = chart.get() == null ? "" : text(chart.get());
			}
		});
		canvas.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent e) {
				e.detail = ACC.ROLE_GRAPHIC;
			}
		});
	}

	static String text(ChartGeometry chart) {
		ChartContent content = chart.content();
		String lines = chart.lines().stream().map(drawn -> NLS.bind(Messages.chart_value, drawn.line().name(), last(content, drawn))).collect(Collectors.joining(", "));
		return NLS.bind(Messages.chart_name, new Object[] { content.title(), content.up().label(), content.across().label(), lines.isEmpty() ? content.empty() : lines });
	}

	private static String last(ChartContent content, Drawn drawn) {
		int size = drawn.shown().size();
		return size == 0 || Double.isNaN(drawn.shown().y()[size - 1]) ? "–" : content.up().format().value(drawn.shown().y()[size - 1]);
	}
}
