package org.twinlens.model.ui.internal;

import java.util.List;

import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.twinlens.model.architecture.ArchitectureProblem;
import org.twinlens.model.architecture.ArchitectureProblem.Severity;

/** The platform's pictures for errors, warnings and hints. */
public final class ProblemIcons {

	private ProblemIcons() {
	}

	/** That of the worst; null when there is no problem. */
	public static Image worst(List<ArchitectureProblem> problems) {
		return problems.stream().map(ArchitectureProblem::severity).min(Severity::compareTo).map(ProblemIcons::of).orElse(null);
	}

	public static Image of(Severity severity) {
		return PlatformUI.getWorkbench().getSharedImages().getImage(switch (severity) {
			case ERROR -> ISharedImages.IMG_OBJS_ERROR_TSK;
			case WARNING -> ISharedImages.IMG_OBJS_WARN_TSK;
			case HINT -> ISharedImages.IMG_OBJS_INFO_TSK;
		});
	}
}
