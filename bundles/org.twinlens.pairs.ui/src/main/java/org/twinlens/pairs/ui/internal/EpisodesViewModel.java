package org.twinlens.pairs.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.twinlens.core.Episode;
import org.twinlens.core.ImageRecord;
import org.twinlens.dataset.ImageQuery;
import org.twinlens.dataset.Split;
import org.twinlens.dataset.Study;
import org.twinlens.pairs.protocol.Episodes;
import org.twinlens.ui.Sentence;

/** What the page of episodes shows, without a widget. {@link #compute()} reads the disk: not from the user interface's thread; the rest comes at once. */
public final class EpisodesViewModel {

	/**
	 * @param splits   names of the study's splits
	 * @param episodes drawn; empty when there is a problem
	 * @param problem  why there are none, or the empty string
	 */
	record State(List<String> splits, List<Episode> episodes, String problem) {
	}

	private final Supplier<Optional<Study>> study;
	private final Runnable schedule;
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private volatile EpisodeForm form = EpisodeForm.DEFAULT;
	private volatile State state = new State(List.of(), List.of(), "");

	/**
	 * @param study    the open one
	 * @param schedule has {@link #compute()} called soon on another thread; may be asked again before it was
	 */
	public EpisodesViewModel(Supplier<Optional<Study>> study, Runnable schedule) {
		this.study = study;
		this.schedule = schedule;
	}

	public EpisodeForm form() {
		return form;
	}

	State state() {
		return state;
	}

	/** Asks for other episodes. */
	public void draw(EpisodeForm other) {
		form = other;
		schedule.run();
	}

	/** Says that the study or its content is another. */
	public void refresh() {
		schedule.run();
	}

	/** Draws the episodes and tells the listeners. */
	public synchronized void compute() {
		state = study.get().map(this::drawn).orElseGet(() -> new State(List.of(), List.of(), ""));
		listeners.forEach(Runnable::run);
	}

	private State drawn(Study open) {
		try {
			List<String> splits = open.catalogue().splits().stream().map(Split::name).toList();
			return splits.isEmpty() ? new State(splits, List.of(), Messages.problem_noSplit) : drawn(open, splits);
		} catch (RuntimeException e) { // the catalogue cannot be read
			return new State(List.of(), List.of(), Sentence.of(e));
		}
	}

	private State drawn(Study open, List<String> splits) {
		EpisodeForm wanted = form;
		if (!splits.contains(wanted.split())) {
			wanted = wanted.withSplit(splits.contains("default") ? "default" : splits.get(0));
			form = wanted;
		}
		try (Stream<ImageRecord> images = open.catalogue().images(ImageQuery.ofPart(wanted.split(), wanted.part()))) {
			List<ImageRecord> labelled = images.filter(image -> image.identity() != null).toList();
			return new State(splits, Episodes.sample(labelled, wanted.ways(), wanted.shots(), wanted.queries(), wanted.count(), wanted.seed()), "");
		} catch (RuntimeException e) {
			return new State(splits, List.of(), Sentence.of(e));
		}
	}

	/** Told after each {@link #compute()}, on its thread. */
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}
}
