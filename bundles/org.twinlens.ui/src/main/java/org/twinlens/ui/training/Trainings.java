package org.twinlens.ui.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.util.NLS;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.twinlens.dataset.Study;
import org.twinlens.experiments.queue.QueuedRun;
import org.twinlens.experiments.queue.RunMemory;
import org.twinlens.experiments.queue.RunQueue;
import org.twinlens.model.TrainingControl.Wish;
import org.twinlens.model.run.RunControl;
import org.twinlens.model.run.RunDescription;
import org.twinlens.model.run.RunFolder;
import org.twinlens.ui.internal.training.Messages;
import org.twinlens.ui.internal.training.StudyTrainings;
import org.twinlens.ui.study.CurrentStudy;

/**
 * The trainings of the open study, whoever started them. Each is a process of its own that leaves a run in the study and survives the window; each has a job in the
 * Progress view, whose cancelling stops it. What waits is on disk, and is started while the study is open. Callable from any thread; what writes says so and is not for
 * the user interface's.
 */
@Component(service = Trainings.class, immediate = true)
public final class Trainings {

	/** The family of the jobs, one for each training under way. */
	public static final Object FAMILY = Trainings.class;

	private final CurrentStudy current;
	private final CurrentStudy.Listener onStudy = this::studyChanged;
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private StudyTrainings trainings;

	@Activate
	public Trainings(@Reference CurrentStudy current) {
		this.current = current;
		current.addListener(onStudy);
		follow();
	}

	private void studyChanged(CurrentStudy.Change change) {
		if (change == CurrentStudy.Change.STATE) {
			follow();
			announce();
		}
	}

	/** Looks after the queue of the study that is open now, and no longer after that of another. */
	private synchronized void follow() {
		Optional<Path> folder = current.study().map(Study::folder);
		if (!folder.equals(Optional.ofNullable(trainings).map(StudyTrainings::study))) {
			if (trainings != null) {
				trainings.close();
			}
			trainings = folder.map(study -> new StudyTrainings(study, areas(), this::changed)).orElse(null);
		}
	}

	private static Path areas() {
		return Platform.getStateLocation(FrameworkUtil.getBundle(Trainings.class)).toPath();
	}

	private void changed(boolean content) {
		announce();
		if (content) {
			current.contentChanged();
		}
	}

	private void announce() {
		listeners.forEach(Runnable::run);
	}

	private synchronized Optional<StudyTrainings> open() {
		return Optional.ofNullable(trainings);
	}

	/**
	 * Puts a run into the open study's queue; with the preferred threads when the words name none. Writes.
	 *
	 * @param label       for people
	 * @param group       what it belongs to, or the empty string
	 * @param arguments   the words after {@code twinlens}, without the study and {@code --id}
	 * @param memoryBytes it is estimated to need; 0 when unknown
	 * @return the run's id
	 * @throws IllegalArgumentException with a sentence when the words are no {@code train} or {@code resume}
	 * @throws IOException              with a sentence when no study is open, or its queue cannot be written
	 */
	public String enqueue(String label, String group, List<String> arguments, long memoryBytes) throws IOException {
		StudyTrainings study = open().orElseThrow(() -> new IOException(Messages.training_noStudy));
		String id = enqueue(study.queue(), label, group, arguments, memoryBytes);
		study.look();
		return id;
	}

	/** As {@link #enqueue(String, String, List, long)}, into the queue of any study; the run begins while that study is open. Writes. */
	public static String enqueue(RunQueue queue, String label, String group, List<String> arguments, long memoryBytes) throws IOException {
		return queue.add(label, group, TrainingThreads.addTo(arguments, TrainingThreads.preferred()), memoryBytes).id();
	}

	/**
	 * Puts a run that was stopped or interrupted into the queue, to go on from its last checkpoint. Writes.
	 *
	 * @return the run's id
	 * @throws IOException with a sentence when no study is open, or the run or the queue cannot be used
	 */
	public String resume(RunFolder run) throws IOException {
		List<String> words = new ArrayList<>(List.of("resume", run.id()));
		if (RunDescription.read(run).commandLine().contains("--evaluate")) {
			words.add("--evaluate");
		}
		return enqueue(label(run), "", words, RunMemory.bytes(run));
	}

	private static String label(RunFolder run) {
		return NLS.bind(Messages.training_run, run.id());
	}

	/** The open study's queue; to be changed by all means, {@link #look()} after it. */
	public Optional<RunQueue> queue() {
		return open().map(StudyTrainings::queue);
	}

	/** What waits, in its order; entries with problems among them. As it was at the last look. */
	public List<QueuedRun> waiting() {
		return open().map(StudyTrainings::waiting).orElse(List.of());
	}

	/** The runs whose processes are under way, the newest first; those of other windows and of the command line too. As it was at the last look. */
	public List<RunFolder> running() {
		return open().map(StudyTrainings::running).orElse(List.of());
	}

	/** The trainings under way, with those that have no run yet. As it was at the last look. */
	public List<TrainingActivity> activities() {
		return open().map(StudyTrainings::activities).orElse(List.of());
	}

	/** Leaves a wish for the process that trains a run. Writes. */
	public void ask(RunFolder run, Wish wish) throws IOException {
		RunControl.ask(run, wish);
		look();
	}

	/** Asks all trainings of the open study to save their last iteration and stop; they can be resumed. Writes. */
	public void stopAll() {
		open().ifPresent(StudyTrainings::stopAll);
	}

	/** Says that the queue was changed: it is looked at now and not only in its turn. Returns at once. */
	public void look() {
		open().ifPresent(StudyTrainings::look);
	}

	/** Told on any thread when what waits or runs has changed, and as trainings get on. */
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	public void removeListener(Runnable listener) {
		listeners.remove(listener);
	}

	@Deactivate
	synchronized void shutDown() {
		current.removeListener(onStudy);
		listeners.clear();
		if (trainings != null) {
			trainings.close();
			trainings = null;
		}
	}
}
