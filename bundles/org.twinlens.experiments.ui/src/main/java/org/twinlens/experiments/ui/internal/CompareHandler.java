package org.twinlens.experiments.ui.internal;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the Experiments view and compares runs there. */
public final class CompareHandler extends AbstractHandler {

	private static final String RUNS = "org.twinlens.experiments.ui.runs";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		String ids = event.getParameter(RUNS);
		try {
			ExperimentsView view = (ExperimentsView) HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(ExperimentsView.ID);
			if (ids != null && !ids.isBlank()) {
				Set<String> wanted = Arrays.stream(ids.split(",")).map(String::strip).collect(Collectors.toSet());
				view.compare(wanted);
			}
		} catch (PartInitException e) {
			throw new ExecutionException("The Experiments view could not be opened.", e);
		}
		return null;
	}
}
