package org.twinlens.dataset.ui.internal.model;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import org.twinlens.dataset.Study;
import org.twinlens.ui.Sentence;

/**
 * What the Dataset view shows, without a widget. {@link #compute()} asks the database: not from the user interface's thread. The rest comes at once, from any thread.
 */
public final class DatasetViewModel {

	private final Supplier<Optional<Study>> study;
	private final Runnable schedule;
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final Object computing = new Object();
	private Scope scope = new Scope.All();
	private ImageFilter filter = ImageFilter.NONE;
	private volatile Optional<DatasetSnapshot> snapshot = Optional.empty();
	private volatile Optional<String> problem = Optional.empty();
	private Optional<Study> shown = Optional.empty();

	/**
	 * @param study    that is open
	 * @param schedule has {@link #compute()} called soon on another thread; may be asked again before it was
	 */
	public DatasetViewModel(Supplier<Optional<Study>> study, Runnable schedule) {
		this.study = study;
		this.schedule = schedule;
	}

	public synchronized Scope scope() {
		return scope;
	}

	public synchronized ImageFilter filter() {
		return filter;
	}

	/** Shows another part of the study; what is shown follows. */
	public void show(Scope wanted) {
		synchronized (this) {
			scope = wanted;
		}
		schedule.run();
	}

	/** Shows others of its images; what is shown follows. */
	public void show(ImageFilter wanted) {
		synchronized (this) {
			filter = wanted;
		}
		schedule.run();
	}

	/** Shows a part of the study without any filter. */
	public void show(Scope wanted, ImageFilter with) {
		synchronized (this) {
			scope = wanted;
			filter = with;
		}
		schedule.run();
	}

	/** Says that the study holds something else than before. */
	public void studyChanged() {
		schedule.run();
	}

	/** Looks at the study as it is now and tells the listeners. Calls wait for each other. */
	public void compute() {
		synchronized (computing) {
			Optional<Study> open = study.get();
			if (!open.equals(shown)) {
				if (shown.isPresent()) {
					forget();
				}
				shown = open;
			}
			try {
				snapshot = open.map(this::look);
				problem = Optional.empty();
			} catch (RuntimeException e) { // of a study that is being closed, or a database that cannot be read
				problem = Optional.of(Sentence.of(e));
			}
		}
		listeners.forEach(Runnable::run);
	}

	private synchronized void forget() {
		scope = new Scope.All();
		filter = ImageFilter.NONE;
		snapshot = Optional.empty();
	}

	private DatasetSnapshot look(Study open) {
		Scope wanted = scope();
		DatasetSnapshot found = DatasetSnapshot.of(open.catalogue(), wanted, filter());
		if (wanted instanceof Scope.Identity identity && found.images().isEmpty() && found.identities().stream().noneMatch(one -> one.identity().equals(identity.name()))) {
			return withoutIdentity(open, wanted);
		}
		return found;
	}

	/** An identity that was renamed or merged away is not stared at any longer. */
	private DatasetSnapshot withoutIdentity(Study open, Scope gone) {
		synchronized (this) {
			scope = scope.equals(gone) ? new Scope.All() : scope;
		}
		return DatasetSnapshot.of(open.catalogue(), scope(), filter());
	}

	/** What was found, once it was looked at. */
	public Optional<DatasetSnapshot> snapshot() {
		return snapshot;
	}

	/** Why the study could not be looked at, if so. */
	public Optional<String> problem() {
		return problem;
	}

	/** Told after each {@link #compute()}, on its thread. */
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}
}
