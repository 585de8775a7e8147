package org.twinlens.app.tests;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.twinlens.app.internal.example.ExampleStudy;
import org.twinlens.app.internal.preference.TwinlensPreferences;
import org.twinlens.app.internal.study.CurrentStudy;
import org.twinlens.app.internal.study.StudyOpening;
import org.twinlens.app.internal.training.TrainingJob;

/** A test in the one window all tests share: leaves no study, no dialog, no job and no preference behind. */
abstract class WindowTest {

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
