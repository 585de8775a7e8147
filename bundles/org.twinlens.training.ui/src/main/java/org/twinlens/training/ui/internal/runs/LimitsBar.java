package org.twinlens.training.ui.internal.runs;

import java.util.function.Consumer;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.twinlens.experiments.queue.QueueLimits;
import org.twinlens.training.ui.internal.Messages;

/** How much the queue trains at once. */
final class LimitsBar {

	private static final double TENTH_OF_GIGABYTE = 1e8;
	private static final int MOST_TENTHS = 99_999;

	private final Spinner runs;
	private final Spinner memory;
	private boolean showing;
	private QueueLimits shown;

	LimitsBar(Composite parent, Consumer<QueueLimits> changed) {
		Composite bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).applyTo(bar);
		runs = spinner(bar, Messages.runs_atATime, Messages.runs_atATimeTip);
		runs.setValues(1, 1, QueueLimits.MOST_RUNS, 0, 1, 4);
		memory = spinner(bar, Messages.runs_memory, Messages.runs_memoryTip);
		memory.setValues(1, 1, MOST_TENTHS, 1, 5, 50);
		for (Spinner spinner : new Spinner[] { runs, memory }) {
			spinner.setEnabled(false);
			spinner.addListener(SWT.Selection, e -> {
				if (!showing) {
					changed.accept(limits());
				}
			});
		}
	}

	private static Spinner spinner(Composite bar, String text, String tip) {
		Label label = new Label(bar, SWT.NONE);
		label.setText(text);
		label.setToolTipText(tip);
		Spinner spinner = new Spinner(bar, SWT.BORDER);
		spinner.setToolTipText(tip);
		spinner.addListener(SWT.MouseVerticalWheel, e -> e.doit = false);
		return spinner;
	}

	/** A memory limit that was not touched stays to the byte. */
	private QueueLimits limits() {
		boolean touched = memory.getSelection() != tenths(shown.memoryBytes());
		return new QueueLimits(runs.getSelection(), touched ? (long) (memory.getSelection() * TENTH_OF_GIGABYTE) : shown.memoryBytes());
	}

	private static int tenths(long bytes) {
		return (int) Math.max(1, Math.min(MOST_TENTHS, Math.round(bytes / TENTH_OF_GIGABYTE)));
	}

	void show(QueueLimits now) {
		showing = true;
		shown = now;
		runs.setSelection(now.parallelRuns());
		memory.setSelection(tenths(now.memoryBytes()));
		runs.setEnabled(true);
		memory.setEnabled(true);
		showing = false;
	}
}
