package org.twinlens.verification.ui.internal.model;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.verification.attendance.Attendance;
import org.twinlens.verification.attendance.Sighting;
import org.twinlens.verification.ui.internal.Messages;
import org.twinlens.vision.face.Finding;

/**
 * Notes who of the enrolled is seen by the source that runs, on a thread of its own: off until somebody says that the people know. Every public method returns at once, but
 * {@link #close}.
 */
public final class AttendanceModel implements AutoCloseable {

	private final VerificationViewModel live;
	private final Tasks tasks;
	private Thread thread;
	private Attendance attendance;
	private Finding newest;

	/** @param live whose source, network, galleries and rule are used */
	public AttendanceModel(Work work, VerificationViewModel live) {
		this.live = live;
		tasks = new Tasks(work);
	}

	public Tasks tasks() {
		return tasks;
	}

	public synchronized boolean isOn() {
		return thread != null;
	}

	/** Who was seen since it was switched on; stays when it is switched off. */
	public List<Sighting> sightings() {
		Attendance noted;
		synchronized (this) {
			noted = attendance;
		}
		return noted == null ? List.of() : noted.sightings();
	}

	/** @param peopleWereTold what {@link Attendance#NOTICE} says, and agree */
	public void switchOn(boolean peopleWereTold) {
		tasks.order(Messages.job_attendance, progress -> {
			switchOff();
			NetworkModel.Ready ready = live.network().required();
			begin(new Attendance(live.identifying().identification(progress), Attendance.Settings.USUAL, peopleWereTold), ready.network().model().checkpoint().preprocessing());
		});
	}

	private synchronized void begin(Attendance noted, Preprocessing preprocessing) {
		attendance = noted;
		newest = null;
		thread = new Thread(() -> note(noted, preprocessing), "Attendance");
		thread.setDaemon(true);
		thread.start();
		live.live().setWatcher(this::seen);
	}

	/** Nothing more is noted. */
	public void switchOff() {
		live.live().setWatcher(finding -> {
		});
		synchronized (this) {
			thread = null;
			notifyAll();
		}
		tasks.changed();
	}

	private synchronized void seen(Finding finding) {
		newest = finding;
		notifyAll();
	}

	private void note(Attendance noted, Preprocessing preprocessing) {
		try {
			for (Optional<Finding> next = take(); next.isPresent(); next = take()) {
				if (next.get() instanceof Finding.Found found) {
					noted.see(preprocessing.apply(found.crop()), Instant.now());
				} else {
					noted.seeNobody(Instant.now());
				}
				tasks.changed();
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (IllegalStateException e) { // the network was closed
			switchOff();
			tasks.setProblem(NLS.bind(Messages.attendance_ended, e.getMessage()));
		}
	}

	/** The newest frame not noted yet; empty once it is switched off. */
	private synchronized Optional<Finding> take() throws InterruptedException {
		while (thread == Thread.currentThread() && newest == null) {
			wait();
		}
		Finding taken = newest;
		newest = null;
		return thread == Thread.currentThread() ? Optional.of(taken) : Optional.empty();
	}

	/** Writes the list. */
	public void save(Path file) {
		Attendance noted;
		synchronized (this) {
			noted = attendance;
		}
		if (noted != null) {
			tasks.order("", progress -> noted.write(file));
		}
	}

	/** Forgets who was seen: another study is open. */
	public void forget() {
		switchOff();
		synchronized (this) {
			attendance = null;
		}
		tasks.changed();
	}

	@Override
	public void close() {
		switchOff();
	}
}
