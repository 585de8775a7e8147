package org.twinlens.app.internal;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.twinlens.app.internal.preference.TwinlensPreferences;
import org.twinlens.app.internal.study.StudyOpening;
import org.twinlens.dataset.Study;
import org.twinlens.ui.study.CurrentStudy;

/** The one window: its size, its perspectives in a bar, progress in the status line, the study's name in the title. */
final class TwinlensWindowAdvisor extends WorkbenchWindowAdvisor {

	private final CurrentStudy.Listener onChange = change -> showTitleLater();
	private CurrentStudy current;

	TwinlensWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		super(configurer);
	}

	@Override
	public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
		return new TwinlensActionBarAdvisor(configurer);
	}

	@Override
	public void preWindowOpen() {
		IWorkbenchWindowConfigurer window = getWindowConfigurer();
		window.setInitialSize(size());
		window.setTitle(Messages.welcome_title);
		window.setShowCoolBar(true);
		window.setShowPerspectiveBar(true);
		window.setShowStatusLine(true);
		window.setShowProgressIndicator(true);
	}

	/** Most of a small screen, not all of a large one. */
	private static Point size() {
		Rectangle screen = Display.getCurrent().getPrimaryMonitor().getClientArea();
		return new Point(Math.min(screen.width, Math.max(1280, screen.width * 4 / 5)), Math.min(screen.height, Math.max(780, screen.height * 4 / 5)));
	}

	@Override
	public void openIntro() {
		// shown after the window has opened, and only when there is no study to open
	}

	@Override
	public void postWindowOpen() {
		IWorkbenchWindow window = getWindowConfigurer().getWindow();
		current = window.getService(CurrentStudy.class);
		current.addListener(onChange);
		showTitle();
		if (TwinlensPreferences.studyToReopen().isPresent()) {
			window.getService(StudyOpening.class).reopenLast();
		} else {
			window.getWorkbench().getIntroManager().showIntro(window, false);
		}
	}

	@Override
	public void postWindowClose() {
		if (current != null) {
			current.removeListener(onChange);
		}
	}

	private void showTitleLater() {
		getWindowConfigurer().getWorkbenchConfigurer().getWorkbench().getDisplay().asyncExec(this::showTitle);
	}

	private void showTitle() {
		if (getWindowConfigurer().getWindow().getShell() != null) {
			getWindowConfigurer().setTitle(current.study().map(Study::name).map(name -> NLS.bind(Messages.window_title, name)).orElse(Messages.welcome_title));
		}
	}
}
