package org.twinlens.ui.chart;


import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.twinlens.ui.internal.chart.Messages;

/** A chart's menu: its axis, its zoom, and saving it. */
final class ChartMenu {

	private final ChartCanvas chart;

	ChartMenu(ChartCanvas chart, Canvas canvas) {
		this.chart = chart;
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(this::fill);
		canvas.setMenu(menu.createContextMenu(canvas));
		canvas.addListener(SWT.Dispose, e -> menu.dispose());
	}

	private void fill(IMenuManager menu) {
		Action reset = action(Messages.chart_reset, chart::reset);
		reset.setEnabled(chart.view().isZoomed());
		menu.add(reset);
		AxisScale scale = chart.content().up().scale();
		if (scale != AxisScale.DEVIATE) {
			AxisScale other = scale == AxisScale.LINEAR ? AxisScale.LOGARITHMIC : AxisScale.LINEAR;
			menu.add(action(scale == AxisScale.LINEAR ? Messages.chart_logarithmic : Messages.chart_linear, () -> chart.show(chart.content().withScaleUp(other))));
		}
		menu.add(new Separator());
		menu.add(action(Messages.chart_savePng, () -> ChartSaving.ask(chart, "png")));
		menu.add(action(Messages.chart_saveSvg, () -> ChartSaving.ask(chart, "svg")));
		menu.add(action(Messages.chart_saveCsv, () -> ChartSaving.ask(chart, "csv")));
	}

	private static Action action(String text, Runnable run) {
		return new Action(text) {
			@Override
			public void run() {
				run.run();
			}
		};
	}
}
