package org.twinlens.dataset.ui.internal.view;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.twinlens.dataset.ui.internal.Messages;

/** Opens the Dataset view and shows images there: the way from a pair to its images. */
public final class ShowImagesHandler extends AbstractHandler {

	private static final String IMAGES = "org.twinlens.dataset.ui.images";
	private static final String TITLE = "org.twinlens.dataset.ui.title";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		String ids = event.getParameter(IMAGES);
		try {
			DatasetView view = (DatasetView) HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(DatasetView.ID);
			if (ids != null && !ids.isBlank()) {
				List<Long> images = Arrays.stream(ids.split(",")).map(String::strip).map(Long::valueOf).toList();
				view.show(Optional.ofNullable(event.getParameter(TITLE)).orElse(Messages.scope_some), images);
			}
		} catch (NumberFormatException e) {
			throw new ExecutionException("The numbers of the images are \"" + ids + "\"; they must be numbers separated by commas.", e);
		} catch (PartInitException e) {
			throw new ExecutionException("The Dataset view could not be opened.", e);
		}
		return null;
	}
}
