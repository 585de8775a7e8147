package org.twinlens.app.internal.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.twinlens.app.internal.example.ExampleStudy.Preparation;
import org.twinlens.dataset.Study;
import org.twinlens.ui.Sentence;
import org.twinlens.ui.study.CurrentStudy;
import org.twinlens.ui.study.StudyState.Opened;
import org.twinlens.ui.study.StudyState.Opening;
import org.twinlens.ui.study.StudyState.Unavailable;
import org.twinlens.ui.study.StudyState;

/** What the Study view shows, without a widget. {@link #refresh()} reads the disk: not from the user interface's thread. The rest comes at once, from any thread. */
public final class StudyViewModel implements AutoCloseable {

	/** What there is to show. */
	public sealed interface Content {

		/**
		 * No study: what one can do.
		 *
		 * @param problem why there is none, or the empty string
		 * @param again   the study that may be tried again
		 */
		record Offers(String problem, Optional<Path> again) implements Content {
		}

		/** A study is being opened. */
		record Waiting(Path folder) implements Content {
		}

		/** The example study is being made. */
		record Preparing(Preparation preparation) implements Content {
		}

		/**
		 * A study is open.
		 *
		 * @param overview at the last refresh
		 * @param next     what to do before there is a result
		 */
		record Overview(StudyOverview overview, NextStep next) implements Content {
		}
	}

	/** The way of a study to its first result. */
	public enum NextStep {
		/** There are no images. */
		IMPORT,
		/** The images are not divided. */
		SPLIT,
		/** Nothing was trained to the end. */
		TRAIN,
		/** The first training runs. */
		WAIT,
		/** There is a trained network. */
		NONE
	}

	/** Reads a study. */
	public interface Reader {
		StudyOverview read(Study study) throws IOException;
	}

	private final CurrentStudy current;
	private final Supplier<Optional<Preparation>> preparation;
	private final Predicate<Path> training;
	private final Reader reader;
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final CurrentStudy.Listener onChange = change -> announce();
	private volatile StudyOverview overview;
	private volatile String problem = "";

	/**
	 * @param preparation the example study's preparation under way
	 * @param training    whether a study is being trained from this window
	 */
	public StudyViewModel(CurrentStudy current, Supplier<Optional<Preparation>> preparation, Predicate<Path> training, Reader reader) {
		this.current = current;
		this.preparation = preparation;
		this.training = training;
		this.reader = reader;
		current.addListener(onChange);
	}

	/** What to show now. */
	public Content content() {
		StudyState state = current.state();
		if (state instanceof Opened opened) {
			StudyOverview known = overview;
			if (known != null && known.folder().equals(opened.study().folder())) {
				return new Content.Overview(known, next(known));
			}
			return problem.isEmpty() ? new Content.Waiting(opened.study().folder()) : new Content.Offers(problem, Optional.empty());
		}
		if (preparation.get().isPresent()) {
			return new Content.Preparing(preparation.get().get());
		}
		if (state instanceof Opening opening) {
			return new Content.Waiting(opening.folder());
		}
		return state instanceof Unavailable unavailable ? new Content.Offers(unavailable.sentence(), Optional.of(unavailable.folder())) : new Content.Offers("", Optional.empty());
	}

	/** Reads the open study again and tells the listeners when it has changed. */
	public void refresh() {
		Optional<Study> study = current.study();
		if (study.isEmpty()) {
			overview = null;
			return;
		}
		StudyOverview before = overview;
		String problemBefore = problem;
		try {
			overview = reader.read(study.get());
			problem = "";
		} catch (IOException | RuntimeException e) {
			if (!current.study().equals(study)) {
				return; // closed while it was read
			}
			overview = null;
			problem = Sentence.of(e);
		}
		if (!Objects.equals(before, overview) || !problem.equals(problemBefore)) {
			announce();
		}
	}

	private NextStep next(StudyOverview study) {
		if (study.runs().stream().anyMatch(RunOverview::isTrained)) {
			return NextStep.NONE;
		}
		if (training.test(study.folder()) || study.runs().stream().anyMatch(run -> run.status().isUnderWay())) {
			return NextStep.WAIT;
		}
		if (study.images().images() == 0) {
			return NextStep.IMPORT;
		}
		return study.splits().isEmpty() ? NextStep.SPLIT : NextStep.TRAIN;
	}

	/** Told on any thread when {@link #content()} has changed. */
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	public void announce() {
		listeners.forEach(Runnable::run);
	}

	@Override
	public void close() {
		listeners.clear();
		current.removeListener(onChange);
	}
}
