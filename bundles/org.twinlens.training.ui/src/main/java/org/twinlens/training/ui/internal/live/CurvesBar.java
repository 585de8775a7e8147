package org.twinlens.training.ui.internal.live;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.twinlens.ui.chart.ChartCanvas;
import org.twinlens.ui.chart.ChartSaving;

/** What is shown of runs and how: figures, the axis across, smoothing, the scale up; and saving it. */
final class CurvesBar extends Composite {

	private static final int STEPS = 100;
	private static final int FIRST_SMOOTHING = 60;
	/** Above nine tenths a hundredth matters a lot: the slider's last tenth goes on to 0.999. */
	private static final double FINE_FROM = 0.9;
	private static final double HIGHEST = 0.999;
	private static final int SLIDER_WIDTH = 80;

	private final Set<Metric> metrics = EnumSet.of(Metric.LOSS, Metric.ACCURACY, Metric.EER, Metric.GRADIENT_NORM);
	private final Runnable onChange;
	private final Combo across;
	private final Scale smoothing;
	private final Label weight;
	private final Button logarithmic;

	/** @param chart of a figure, for saving it */
	CurvesBar(Composite parent, Runnable onChange, Function<Metric, ChartCanvas> chart) {
		super(parent, SWT.NONE);
		this.onChange = onChange;
		setBackground(parent.getBackground());
		setBackgroundMode(SWT.INHERIT_DEFAULT);
		RowLayoutFactory.fillDefaults().wrap(true).center(true).spacing(6).margins(4, 2).applyTo(this);
		ToolBar tools = new ToolBar(this, SWT.FLAT | SWT.RIGHT);
		menu(tools, Messages.curves_metrics, this::fillMetrics);
		across = new Combo(this, SWT.READ_ONLY);
		across.setToolTipText(Messages.curves_over);
		for (XAxis axis : XAxis.values()) {
			across.add(axis.label());
		}
		across.select(0);
		across.addListener(SWT.Selection, e -> onChange.run());
		Composite smooth = group(3);
		label(smooth, Messages.curves_smoothing);
		smoothing = new Scale(smooth, SWT.HORIZONTAL);
		smoothing.setMaximum(STEPS);
		smoothing.setSelection(FIRST_SMOOTHING);
		smoothing.setPageIncrement(STEPS / 10);
		smoothing.setToolTipText(Messages.curves_smoothingTip);
		GridDataFactory.fillDefaults().hint(SLIDER_WIDTH, SWT.DEFAULT).applyTo(smoothing);
		weight = label(smooth, "");
		GridDataFactory.fillDefaults().hint(38, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(weight);
		smoothing.addListener(SWT.Selection, e -> {
			showWeight();
			onChange.run();
		});
		logarithmic = new Button(this, SWT.CHECK);
		logarithmic.setText(Messages.curves_logarithmic);
		logarithmic.addListener(SWT.Selection, e -> onChange.run());
		ToolBar export = new ToolBar(this, SWT.FLAT | SWT.RIGHT);
		menu(export, Messages.curves_export, menu -> fillExport(menu, chart));
		showWeight();
	}

	/** What belongs together stays in one row where the pane is narrow. */
	private Composite group(int columns) {
		Composite group = new Composite(this, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(columns).spacing(3, 0).applyTo(group);
		return group;
	}

	private static Label label(Composite parent, String text) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(text);
		return label;
	}

	private void showWeight() {
		weight.setText(String.format(Locale.ROOT, weight() > FINE_FROM ? "%.3f" : "%.2f", weight()));
	}

	private double weight() {
		double share = (double) smoothing.getSelection() / STEPS;
		return share <= FINE_FROM ? share : FINE_FROM + (share - FINE_FROM) / (1 - FINE_FROM) * (HIGHEST - FINE_FROM);
	}

	/** A button that opens a menu, filled anew each time. */
	private static void menu(ToolBar bar, String text, Consumer<Menu> fill) {
		ToolItem item = new ToolItem(bar, SWT.DROP_DOWN);
		item.setText(text);
		item.addListener(SWT.Selection, e -> {
			Menu menu = new Menu(bar);
			fill.accept(menu);
			menu.addListener(SWT.Hide, hidden -> bar.getDisplay().asyncExec(menu::dispose));
			Rectangle bounds = item.getBounds();
			menu.setLocation(bar.toDisplay(bounds.x, bounds.y + bounds.height));
			menu.setVisible(true);
		});
	}

	/** The last figure stays: without any there is nothing to see. */
	private void fillMetrics(Menu menu) {
		for (Metric metric : Metric.values()) {
			MenuItem item = new MenuItem(menu, SWT.CHECK);
			item.setText(metric.label());
			item.setSelection(metrics.contains(metric));
			item.setEnabled(metrics.size() > 1 || !metrics.contains(metric));
			item.addListener(SWT.Selection, e -> {
				if (!metrics.remove(metric)) {
					metrics.add(metric);
				}
				onChange.run();
			});
		}
	}

	private void fillExport(Menu menu, Function<Metric, ChartCanvas> chart) {
		for (Metric metric : metrics) {
			if (menu.getItemCount() > 0) {
				new MenuItem(menu, SWT.SEPARATOR);
			}
			for (String type : new String[] { "png", "svg", "csv" }) {
				MenuItem item = new MenuItem(menu, SWT.PUSH);
				item.setText(NLS.bind(Messages.curves_exportOf, metric.label(), type.toUpperCase(Locale.ROOT)));
				item.addListener(SWT.Selection, e -> ChartSaving.ask(chart.apply(metric), type));
			}
		}
	}

	/** The chosen figures. */
	Set<Metric> metrics() {
		return EnumSet.copyOf(metrics);
	}

	CurveCharts charts() {
		return new CurveCharts(XAxis.values()[across.getSelectionIndex()], weight(), logarithmic.getSelection());
	}
}
