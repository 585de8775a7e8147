package org.twinlens.app.internal.study;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.statushandlers.StatusManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.twinlens.app.internal.Messages;
import org.twinlens.app.internal.preference.TwinlensPreferences;
import org.twinlens.ui.study.CurrentStudy;
import org.twinlens.ui.study.StudyState.Unavailable;

/**
 * Opens, makes and closes the window's study on the user's behalf: in the background, remembered for the next start, and with the reason on the screen when it does not
 * work. Returns at once; callable from the user interface's thread.
 */
@Component(service = StudyOpening.class)
public final class StudyOpening {

	/** The family of its jobs. */
	public static final Object FAMILY = StudyOpening.class;

	private final CurrentStudy current;

	@Activate
	public StudyOpening(@Reference CurrentStudy current) {
		this.current = current;
	}

	public void open(Path folder) {
		schedule(NLS.bind(Messages.opening_job, folder.getFileName()), folder, () -> {
			current.open(folder);
			TwinlensPreferences.rememberStudy(folder);
		});
	}

	public void create(Path folder, String name) {
		schedule(NLS.bind(Messages.creating_job, name), folder, () -> {
			current.create(folder, name);
			TwinlensPreferences.rememberStudy(folder);
		});
	}

	public void close() {
		schedule(Messages.closing_job, null, () -> {
			current.close();
			TwinlensPreferences.forgetLastStudy();
		});
	}

	/** At the start: opens the last study when there is one and the user wants it. */
	public void reopenLast() {
		TwinlensPreferences.studyToReopen().ifPresent(this::open);
	}

	private interface Work {
		void run() throws IOException;
	}

	private void schedule(String name, Path folder, Work work) {
		Job job = new Job(name) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					work.run();
				} catch (IOException | RuntimeException e) {
					explain(e, folder);
				}
				return Status.OK_STATUS;
			}

			@Override
			public boolean belongsTo(Object family) {
				return family == FAMILY;
			}
		};
		job.schedule();
	}

	/** The Study view says why there is no study; where another one stays open, a dialog does. */
	private void explain(Exception failure, Path folder) {
		boolean expected = failure instanceof IOException;
		IStatus status = new Status(expected ? IStatus.WARNING : IStatus.ERROR, getClass(), failure.getMessage(), expected ? null : failure);
		if (current.state() instanceof Unavailable unavailable && unavailable.folder().equals(folder.toAbsolutePath().normalize())) {
			ILog.of(getClass()).log(status);
		} else {
			StatusManager.getManager().handle(status, StatusManager.SHOW | StatusManager.LOG);
		}
	}
}
