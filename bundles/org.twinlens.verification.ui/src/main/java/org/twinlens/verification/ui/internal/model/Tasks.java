package org.twinlens.verification.ui.internal.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;

import org.twinlens.ui.Sentence;

/** What the view is doing, and what has come in its way. Callable from any thread. */
public final class Tasks {

	private final Work work;
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private volatile String doing = "";
	private volatile String problem = "";

	public Tasks(Work work) {
		this.work = work;
	}

	/** Told on any thread when something is another. */
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	/** Says that something is another. */
	public void changed() {
		listeners.forEach(Runnable::run);
	}

	/** What is being done that takes its time, or the empty string. */
	public String doing() {
		return doing;
	}

	/** With the last thing asked for, in a sentence, or the empty string. */
	public String problem() {
		return problem;
	}

	public void setProblem(String sentence) {
		problem = sentence;
		changed();
	}

	/** Has something done; its failure becomes the problem. */
	public void task(String title, Work.Task task) {
		work.start(title, progress -> {
			doing = title;
			changed();
			try {
				task.run(progress);
			} catch (CancellationException e) {
				// what was asked for is no longer wanted
			} catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
				problem = Sentence.of(e);
			} finally {
				doing = "";
				changed();
			}
		});
	}

	/** As {@link #task}, for what somebody has asked for: the problem with what was asked for before is no longer shown. */
	public void order(String title, Work.Task task) {
		problem = "";
		task(title, task);
	}
}
