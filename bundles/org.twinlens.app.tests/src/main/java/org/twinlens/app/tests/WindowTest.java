package org.twinlens.app.tests;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.twinlens.app.internal.example.ExampleStudy;
import org.twinlens.app.internal.preference.TwinlensPreferences;
import org.twinlens.app.internal.study.StudyOpening;
import org.twinlens.experiments.queue.QueuedRun;
import org.twinlens.experiments.queue.RunQueue;
import org.twinlens.ui.study.CurrentStudy;
import org.twinlens.ui.training.Trainings;

/** A test in the one window all tests share: leaves no study, no dialog, no job and no preference behind. */
abstract class WindowTest {

	private static Watchdog watchdog;

	/** Alone, a test class begins where a new user does. */
	@BeforeAll
	static void closeTheWelcome() throws Exception {
		Window.await("the end of the welcome", () -> Window.ui(() -> {
			var intro = PlatformUI.getWorkbench().getIntroManager();
			return intro.getIntro() == null || intro.closeIntro(intro.getIntro());
		}));
	}

	@BeforeAll
	static void watch() {
		watchdog = new Watchdog(Window.display());
	}

	@AfterAll
	static void tell() {
		watchdog.close();
	}

	/** The job of a training under way, as soon as there is one. */
	static Job training() throws Exception {
		return Window.awaitValue("a training", () -> Stream.of(Job.getJobManager().find(Trainings.FAMILY)).findFirst());
	}

	@AfterEach
	void leaveTheWindowAsItWas() throws Exception {
		end(ExampleStudy.FAMILY);
		Optional<RunQueue> queue = Window.service(Trainings.class).queue();
		if (queue.isPresent()) {
			for (QueuedRun run : queue.get().list()) {
				queue.get().remove(run.id());
			}
		}
		end(Trainings.FAMILY);
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

	private static void end(Object family) throws Exception {
		Job.getJobManager().cancel(family);
		Job.getJobManager().join(family, null);
	}
}
