package org.twinlens.ui.chart;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.twinlens.ui.internal.chart.Messages;

/** Asks how large a picture shall be. */
final class PictureSizeDialog extends TitleAreaDialog {

	private static final int SMALLEST = 100;

	private Point size;

	/** @param onScreen how large the chart is now: the picture is twice so by default, sharp enough for print */
	PictureSizeDialog(Shell parent, Point onScreen) {
		super(parent);
		size = new Point(2 * onScreen.x, 2 * onScreen.y);
	}

	Point size() {
		return size;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.chart_exportTitle);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(Messages.chart_picture);
		setMessage(Messages.chart_pictureMessage);
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).applyTo(area);
		Spinner width = spinner(area, Messages.chart_width, size.x);
		Spinner height = spinner(area, Messages.chart_height, size.y);
		width.addListener(SWT.Modify, e -> size = new Point(width.getSelection(), size.y));
		height.addListener(SWT.Modify, e -> size = new Point(size.x, height.getSelection()));
		return area;
	}

	private static Spinner spinner(Composite area, String label, int value) {
		new Label(area, SWT.NONE).setText(label);
		Spinner spinner = new Spinner(area, SWT.BORDER);
		spinner.setValues(value, SMALLEST, ChartExport.LARGEST, 0, 10, 100);
		return spinner;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		getButton(IDialogConstants.OK_ID).setText(Messages.chart_save);
	}
}
