package org.twinlens.pairs.ui.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.twinlens.core.Episode;
import org.twinlens.dataset.ExternalImages;
import org.twinlens.pairs.protocol.OmniglotRuns;
import org.twinlens.ui.Sentence;

/** What the page of Omniglot's runs shows, without a widget. {@link #open} reads the disk: not from the user interface's thread; the rest comes at once. */
public final class OmniglotViewModel implements AutoCloseable {

	/**
	 * @param source   the opened folder or zip, if there is one
	 * @param images   in it; closed when another is opened
	 * @param episodes a run each; empty when it cannot be read
	 * @param problem  why it cannot be read, or the empty string
	 */
	record State(Optional<Path> source, Optional<ExternalImages> images, List<Episode> episodes, String problem) {
	}

	private final ExternalImages.Service service;
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private volatile State state = new State(Optional.empty(), Optional.empty(), List.of(), "");

	/** @param service opens folders and zips */
	public OmniglotViewModel(ExternalImages.Service service) {
		this.service = service;
	}

	State state() {
		return state;
	}

	/** Reads the runs of a folder or zip. What is wrong with it is said in the state. */
	public synchronized void open(Path source) {
		ExternalImages images = null;
		State next;
		try {
			images = service.open(source);
			next = new State(Optional.of(source), Optional.of(images), OmniglotRuns.read(images), "");
		} catch (IOException | RuntimeException e) {
			close(Optional.ofNullable(images));
			next = new State(Optional.of(source), Optional.empty(), List.of(), Sentence.of(e));
		}
		State before = state;
		state = next;
		listeners.forEach(Runnable::run);
		close(before.images());
	}

	@Override
	public synchronized void close() {
		close(state.images());
		state = new State(Optional.empty(), Optional.empty(), List.of(), "");
	}

	private static void close(Optional<ExternalImages> images) {
		try {
			if (images.isPresent()) {
				images.get().close();
			}
		} catch (IOException e) {
			// it was only read
		}
	}

	/** Told after each {@link #open}, on its thread. */
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}
}
