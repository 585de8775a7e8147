package org.twinlens.app.internal;

import java.util.List;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.progress.IProgressConstants;
import org.twinlens.app.internal.view.StudyView;

/**
 * What all perspectives share: the study on the left, progress and errors below it; and in the middle the views {@code plugin.xml} names behind the class, which may be preceded by the
 * share of the width that is the study's. A view with a plus before its name goes below the study instead, and has more room there.
 */
public final class StudyPerspective implements IPerspectiveFactory, IExecutableExtension {

	static final String CURATE = "org.twinlens.app.curate";

	private static final String ERROR_LOG = "org.eclipse.pde.runtime.LogView";
	/** Of the left side's height: the views in the middle have all of it, for rows, layers and images are many. */
	private static final float STUDY_SHARE = 0.8f;
	private static final float STUDY_SHARE_OVER_VIEWS = 0.5f;
	private static final float ALL = IPageLayout.RATIO_MAX;

	private float studyShare = 0.36f;
	private List<String> views = List.of();
	private List<String> below = List.of();

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		if (data instanceof String list) {
			List<String> words = List.of(list.split(" "));
			boolean share = words.get(0).startsWith("0.");
			studyShare = share ? Float.parseFloat(words.get(0)) : studyShare;
			below = words.stream().filter(word -> word.startsWith("+")).map(word -> word.substring(1)).toList();
			views = words.stream().skip(share ? 1 : 0).filter(word -> !word.startsWith("+")).toList();
		}
	}

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, studyShare, layout.getEditorArea());
		left.addView(StudyView.ID);
		layout.getViewLayout(StudyView.ID).setCloseable(false);
		IFolderLayout lower = layout.createFolder("below", IPageLayout.BOTTOM, below.isEmpty() ? STUDY_SHARE : STUDY_SHARE_OVER_VIEWS, "left");
		for (String view : below) {
			lower.addView(view);
			layout.addShowViewShortcut(view);
		}
		lower.addView(IProgressConstants.PROGRESS_VIEW_ID);
		lower.addView(ERROR_LOG);
		if (!below.contains(IPageLayout.ID_PROP_SHEET)) {
			lower.addPlaceholder(IPageLayout.ID_PROP_SHEET); // beside what it tells of, not over it
		}
		IFolderLayout middle = layout.createFolder("middle", IPageLayout.TOP, ALL, layout.getEditorArea());
		for (String view : views) {
			middle.addView(view);
			layout.addShowViewShortcut(view);
		}
		layout.addShowViewShortcut(StudyView.ID);
		layout.addShowViewShortcut(IProgressConstants.PROGRESS_VIEW_ID);
		layout.addShowViewShortcut(ERROR_LOG);
		for (String perspective : new String[] { CURATE, "org.twinlens.app.train", "org.twinlens.app.verify" }) {
			layout.addPerspectiveShortcut(perspective);
		}
	}
}
