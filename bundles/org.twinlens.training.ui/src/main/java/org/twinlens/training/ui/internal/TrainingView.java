package org.twinlens.training.ui.internal;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.twinlens.ui.EmptyState;

/** The Training view. */
public final class TrainingView extends ViewPart {

	public static final String ID = "org.twinlens.training.ui.training";

	private EmptyState empty;

	@Override
	public void createPartControl(Composite parent) {
		empty = new EmptyState(parent);
		empty.show(Messages.noStudy, Messages.noStudy_toDo);
	}

	@Override
	public void setFocus() {
		empty.setFocus();
	}
}
