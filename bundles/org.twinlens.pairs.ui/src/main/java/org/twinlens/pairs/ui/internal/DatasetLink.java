package org.twinlens.pairs.ui.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.twinlens.core.ImageRecord;

/** The way back to images in the Dataset view, where labels and crops are mended. */
final class DatasetLink {

	private static final String SHOW = "org.twinlens.dataset.ui.show";
	private static final String IMAGES = "org.twinlens.dataset.ui.images";
	private static final String TITLE = "org.twinlens.dataset.ui.title";

	private final IWorkbenchPartSite site;

	DatasetLink(IWorkbenchPartSite site) {
		this.site = site;
	}

	/**
	 * Selects images of the study in the Dataset view.
	 *
	 * @param title says there what they are
	 */
	void show(List<ImageRecord> images, String title) {
		Command command = site.getService(ICommandService.class).getCommand(SHOW);
		String ids = images.stream().map(image -> Long.toString(image.id())).collect(Collectors.joining(","));
		ParameterizedCommand whole = ParameterizedCommand.generateCommand(command, Map.of(IMAGES, ids, TITLE, title));
		if (whole == null) { // a workbench without the Dataset view
			ILog.of(DatasetLink.class).error("There is no command " + SHOW + ", so the images cannot be shown in the Dataset view.");
			return;
		}
		try {
			site.getService(IHandlerService.class).executeCommand(whole, null);
		} catch (CommandException e) {
			ILog.of(DatasetLink.class).error("The images could not be shown in the Dataset view.", e);
		}
	}
}
