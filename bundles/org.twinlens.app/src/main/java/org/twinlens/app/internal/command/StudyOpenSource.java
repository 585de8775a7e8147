package org.twinlens.app.internal.command;

import java.util.Map;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;
import org.eclipse.ui.services.IServiceLocator;
import org.twinlens.ui.study.CurrentStudy;

/** The variable {@code org.twinlens.app.studyOpen} for expressions in {@code plugin.xml}: whether a study is open. */
public final class StudyOpenSource extends AbstractSourceProvider {

	private static final String VARIABLE = "org.twinlens.app.studyOpen";

	private final CurrentStudy.Listener onChange = change -> Display.getDefault().asyncExec(this::tell);
	private CurrentStudy current;

	@Override
	public void initialize(IServiceLocator locator) {
		current = locator.getService(CurrentStudy.class);
		current.addListener(onChange);
	}

	@Override
	public Map<String, Boolean> getCurrentState() {
		return Map.of(VARIABLE, open());
	}

	@Override
	public String[] getProvidedSourceNames() {
		return new String[] { VARIABLE };
	}

	@Override
	public void dispose() {
		if (current != null) {
			current.removeListener(onChange);
		}
	}

	private void tell() {
		fireSourceChanged(ISources.WORKBENCH, VARIABLE, open());
	}

	private boolean open() {
		return current != null && current.study().isPresent();
	}
}
