package org.twinlens.experiments.ui.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.twinlens.experiments.export.ExportPlot;
import org.twinlens.ui.chart.ChartCanvas;
import org.twinlens.ui.chart.Palette;

/** Charts of which one is seen; with several to choose from, a list to choose by. */
final class ChartPage {

	private final Composite frame;
	private final Combo choice;
	private final Label note;
	private final ChartCanvas chart;
	private final Palette palette;
	private List<ExportPlot> plots = List.of();

	ChartPage(Composite parent, Palette palette) {
		this.palette = palette;
		frame = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(4, 4).numColumns(2).applyTo(frame);
		choice = new Combo(frame, SWT.READ_ONLY);
		GridDataFactory.fillDefaults().exclude(true).applyTo(choice);
		choice.setVisible(false);
		choice.addListener(SWT.Selection, e -> showChosen());
		note = new Label(frame, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(note);
		chart = new ChartCanvas(frame, true);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(chart);
	}

	Control control() {
		return frame;
	}

	/** @param otherwise a sentence for when there is nothing to draw */
	void show(List<ExportPlot> now, String otherwise) {
		String before = choice.getText();
		plots = now;
		choice.setItems(now.stream().map(ExportPlot::title).toArray(String[]::new));
		boolean several = now.size() > 1;
		choice.setVisible(several);
		((GridData) choice.getLayoutData()).exclude = !several;
		int again = choice.indexOf(before);
		choice.select(Math.max(0, again));
		chart.setVisible(!now.isEmpty());
		note.setText(now.isEmpty() ? otherwise : "");
		showChosen();
		frame.layout(true, true);
	}

	private void showChosen() {
		chosen().ifPresent(plot -> {
			note.setText(plot.description());
			chart.show(PlotContent.of(plot, palette));
		});
	}

	private Optional<ExportPlot> chosen() {
		int i = Math.max(0, choice.getSelectionIndex());
		return i < plots.size() ? Optional.of(plots.get(i)) : Optional.empty();
	}
}
