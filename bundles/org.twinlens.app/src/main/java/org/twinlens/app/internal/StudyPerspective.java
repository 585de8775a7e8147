package org.twinlens.app.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.progress.IProgressConstants;

/** What all three perspectives share: an editor area left out, progress and errors below, the other perspectives at hand. */
public final class StudyPerspective implements IPerspectiveFactory {

	private static final String ERROR_LOG = "org.eclipse.pde.runtime.LogView";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.7f, layout.getEditorArea());
		below.addView(IProgressConstants.PROGRESS_VIEW_ID);
		below.addView(ERROR_LOG);
		layout.addShowViewShortcut(IProgressConstants.PROGRESS_VIEW_ID);
		layout.addShowViewShortcut(ERROR_LOG);
		for (String other : new String[] { "curate", "train", "verify" }) {
			layout.addPerspectiveShortcut("org.twinlens.app." + other);
		}
	}
}
