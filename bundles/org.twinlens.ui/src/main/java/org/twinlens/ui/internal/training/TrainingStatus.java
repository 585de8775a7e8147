package org.twinlens.ui.internal.training;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.eclipse.ui.progress.IProgressConstants;
import org.twinlens.ui.Throttle;
import org.twinlens.ui.training.Trainings;

/** Trainings in the status line: how far they are, how many wait. A click opens the Progress view. */
public final class TrainingStatus extends WorkbenchWindowControlContribution {

	/** The status line does not move when figures change: there is always room for this. */
	private static final String LONGEST = "88 trainings: epoch 888 of 888, EER 88.8 %, 88 h 88 min left; 88 waiting";

	@Override
	protected Control createControl(Composite parent) {
		Composite composite = new Composite(parent, SWT.NONE);
		composite.setLayout(rowLayout());
		Label label = new Label(composite, SWT.RIGHT);
		label.setLayoutData(new RowData(width(label), SWT.DEFAULT));
		label.setCursor(label.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
		label.addListener(SWT.MouseDown, e -> openProgress());
		Trainings trainings = getWorkbenchWindow().getService(Trainings.class);
		Throttle throttle = new Throttle(label, () -> show(label, trainings));
		trainings.addListener(throttle);
		label.addListener(SWT.Dispose, e -> trainings.removeListener(throttle));
		show(label, trainings);
		return composite;
	}

	private static RowLayout rowLayout() {
		RowLayout layout = new RowLayout();
		layout.center = true;
		layout.marginTop = 4;
		return layout;
	}

	private static int width(Label label) {
		GC gc = new GC(label);
		try {
			return gc.textExtent(LONGEST).x;
		} finally {
			gc.dispose();
		}
	}

	private static void show(Label label, Trainings trainings) {
		String text = ProgressText.status(trainings.activities(), (int) trainings.waiting().stream().filter(run -> run.problem().isEmpty()).count());
		if (!label.getText().equals(text)) {
			label.setText(text);
			label.setToolTipText(text.isEmpty() ? null : Messages.status_tip);
		}
	}

	private void openProgress() {
		try {
			getWorkbenchWindow().getActivePage().showView(IProgressConstants.PROGRESS_VIEW_ID);
		} catch (PartInitException e) {
			ILog.of(getClass()).warn(e.getMessage(), e);
		}
	}
}
