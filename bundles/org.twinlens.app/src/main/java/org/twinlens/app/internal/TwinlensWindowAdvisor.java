package org.twinlens.app.internal;

import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** The one window: its size, its perspectives in a bar, progress in the status line. */
final class TwinlensWindowAdvisor extends WorkbenchWindowAdvisor {

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
		window.setInitialSize(new Point(1200, 740));
		window.setTitle("Twinlens");
		window.setShowCoolBar(true);
		window.setShowPerspectiveBar(true);
		window.setShowStatusLine(true);
		window.setShowProgressIndicator(true);
	}
}
