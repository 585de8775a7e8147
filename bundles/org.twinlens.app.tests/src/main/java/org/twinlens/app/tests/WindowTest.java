package org.twinlens.app.tests;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.twinlens.app.internal.example.ExampleStudy;
import org.twinlens.app.internal.preference.TwinlensPreferences;
import org.twinlens.app.internal.study.StudyOpening;
import org.twinlens.app.internal.training.TrainingJob;
import org.twinlens.ui.study.CurrentStudy;

/** A test in the one window all tests share: leaves no study, no dialog, no job and no preference behind. */
abstract class WindowTest {

	/** Alone, a test class begins where a new user does. */
	@BeforeAll
	static void closeTheWelcome() throws Exception {
		Window.await("the end of the welcome", () -> Window.ui(() -> {
			var intro = PlatformUI.getWorkbench().getIntroManager();
			return intro.getIntro() == null || intro.closeIntro(intro.getIntro());
		}));
	}

	@AfterEach
	void leaveTheWindowAsItWas() throws Exception {
		for (Object family : new Object[] { ExampleStudy.FAMILY, TrainingJob.FAMILY }) {
			Job.getJobManager().cancel(family);
			Job.getJobManager().join(family, null);
		}
		Job.getJobManager().join(StudyOpening.FAMILY, null);
		Window.ui(() -> {
			Shell window = Window.window().getShell();
			for (Shell shell : Window.display().getShells()) {
				if (shell != window && shell.isVisible()) {
					shell.close();
				}
			}
			return null;
		});
		Window.service(CurrentStudy.class).close();
		InstanceScope.INSTANCE.getNode(TwinlensPreferences.NODE).clear();
	}
}
