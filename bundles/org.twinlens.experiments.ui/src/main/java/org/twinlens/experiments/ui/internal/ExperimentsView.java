package org.twinlens.experiments.ui.internal;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.twinlens.ui.EmptyState;

/** The Experiments view. */
public final class ExperimentsView extends ViewPart {

	public static final String ID = "org.twinlens.experiments.ui.experiments";

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
