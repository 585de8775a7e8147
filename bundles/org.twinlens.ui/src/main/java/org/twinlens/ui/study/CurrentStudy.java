package org.twinlens.ui.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.twinlens.dataset.Studies;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.StudyLock;
import org.twinlens.ui.Sentence;
import org.twinlens.ui.study.StudyState.None;
import org.twinlens.ui.study.StudyState.Opened;
import org.twinlens.ui.study.StudyState.Opening;
import org.twinlens.ui.study.StudyState.Unavailable;

/**
 * The study this window works on, with the lock that keeps other windows away. Everybody asks here; nobody else opens the study of the window. Opening and closing
 * touch the disk: not from the user interface's thread. {@link #state()} comes at once, from any thread.
 */
@Component(service = CurrentStudy.class)
public final class CurrentStudy {

	/** Told after the fact, on the thread that made the change. */
	@FunctionalInterface
	public interface Listener {
		void studyChanged(Change change);
	}

	public enum Change {
		/** Another study is open, or could not be opened: ask for the {@link CurrentStudy#state()}. */
		STATE,
		/** The open study holds other data, pairs or runs than before. */
		CONTENT
	}

	private final Studies studies;
	private final StudyLock.Service locks;
	private final List<Listener> listeners = new CopyOnWriteArrayList<>();
	private volatile StudyState state = new None();
	private StudyLock lock;

	@Activate
	public CurrentStudy(@Reference Studies studies, @Reference StudyLock.Service locks) {
		this.studies = studies;
		this.locks = locks;
	}

	public StudyState state() {
		return state;
	}

	/** The open study, if there is one. */
	public Optional<Study> study() {
		return state instanceof Opened opened ? Optional.of(opened.study()) : Optional.empty();
	}

	/**
	 * Opens a study in place of the open one, which stays when the new one cannot be opened.
	 *
	 * @throws IOException with a sentence when there is no study, it is damaged, or another window has it
	 */
	public synchronized void open(Path folder) throws IOException {
		Path wanted = folder.toAbsolutePath().normalize();
		if (study().filter(s -> s.folder().equals(wanted)).isPresent()) {
			return;
		}
		if (study().isEmpty()) {
			become(new Opening(wanted));
		}
		try {
			StudyLock newLock = locks.take(wanted);
			Study opened;
			try {
				opened = studies.open(wanted);
			} catch (IOException | RuntimeException e) {
				newLock.close();
				throw e;
			}
			release();
			lock = newLock;
			become(new Opened(opened));
		} catch (IOException | RuntimeException e) {
			if (study().isEmpty()) {
				become(new Unavailable(wanted, Sentence.of(e)));
			}
			throw e;
		}
	}

	/**
	 * Makes a study and opens it.
	 *
	 * @throws IOException with a sentence when the folder holds something or cannot be written
	 */
	public synchronized void create(Path folder, String name) throws IOException {
		studies.create(folder, name).close();
		open(folder);
	}

	/** Closes the study and gives up its lock; does nothing without one. */
	public synchronized void close() {
		release();
		become(new None());
	}

	/** Says that the open study holds other data, pairs or runs than before. */
	public void contentChanged() {
		announce(Change.CONTENT);
	}

	public void addListener(Listener listener) {
		listeners.add(listener);
	}

	public void removeListener(Listener listener) {
		listeners.remove(listener);
	}

	@Deactivate
	synchronized void shutDown() {
		listeners.clear();
		release();
	}

	private void release() {
		study().ifPresent(Study::close);
		if (lock != null) {
			lock.close();
			lock = null;
		}
	}

	private void become(StudyState next) {
		state = next;
		announce(Change.STATE);
	}

	private void announce(Change change) {
		listeners.forEach(listener -> listener.studyChanged(change));
	}
}
