package org.twinlens.verification.ui.internal.view;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** Has things done on the user interface's thread, asked from any thread, as long as a control is there. */
final class Later {

	private final Control control;
	private final Display display;

	/** On the user interface's thread. */
	Later(Control control) {
		this.control = control;
		display = control.getDisplay();
	}

	/** Returns at once. */
	void run(Runnable action) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (!control.isDisposed()) {
					action.run();
				}
			});
		}
	}
}
