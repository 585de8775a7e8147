package org.twinlens.dataset.ui.internal.label;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;

import org.twinlens.dataset.Edit;
import org.twinlens.dataset.Edits;
import org.twinlens.dataset.Study;
import org.twinlens.ui.Sentence;

/**
 * Makes edits one after the other in the order they were asked for, each committed as it is made. {@link #ask} returns at once, from any thread; {@link #work} takes its time: not from the user
 * interface's thread.
 */
public final class Labelling {

	private static final int MOST_RECENT = 8;

	/** Told on the thread that made the edit. */
	public interface Listener {

		/** The edit was made; it is empty when everything was so already. */
		void edited(Study study, Optional<Edit> edit);

		/**
		 * The edit could not be made, and nothing has changed.
		 *
		 * @param sentence why
		 */
		void refused(String sentence);
	}

	private record Wish(Study study, Function<Edits, Optional<Edit>> edit) {
	}

	private final Supplier<Optional<Study>> study;
	private final Runnable schedule;
	private final Listener listener;
	private final ConcurrentLinkedQueue<Wish> wishes = new ConcurrentLinkedQueue<>();
	private final Deque<String> identities = new ArrayDeque<>();
	private final Deque<String> reasons = new ArrayDeque<>();

	/**
	 * @param study    that is open; an edit changes the one that was open when it was asked for
	 * @param schedule has {@link #work()} called soon on another thread
	 */
	public Labelling(Supplier<Optional<Study>> study, Runnable schedule, Listener listener) {
		this.study = study;
		this.schedule = schedule;
		this.listener = listener;
	}

	/** Asks for an edit. Without a study nothing happens. */
	public void ask(Function<Edits, Optional<Edit>> edit) {
		study.get().ifPresent(open -> {
			wishes.add(new Wish(open, edit));
			schedule.run();
		});
	}

	/** Asks for these images to be given to an identity, which is remembered for {@link #recentIdentities()}. */
	public void assign(List<Long> images, String identity) {
		remember(identities, identity.strip());
		ask(edits -> edits.assign(array(images), identity));
	}

	/** Asks for these images to be excluded; the reason is remembered for {@link #recentReasons()}. */
	public void exclude(List<Long> images, String reason) {
		remember(reasons, reason.strip());
		ask(edits -> edits.exclude(array(images), reason));
	}

	public static long[] array(List<Long> ids) {
		return ids.stream().mapToLong(Long::longValue).toArray();
	}

	private static void remember(Deque<String> recent, String text) {
		synchronized (recent) {
			recent.remove(text);
			recent.addFirst(text);
			if (recent.size() > MOST_RECENT) {
				recent.removeLast();
			}
		}
	}

	/** Assigned to lately, the last one first. */
	public List<String> recentIdentities() {
		synchronized (identities) {
			return List.copyOf(identities);
		}
	}

	/** Given for exclusions lately, the last one first. */
	public List<String> recentReasons() {
		synchronized (reasons) {
			return List.copyOf(reasons);
		}
	}

	/** Forgets what was used lately, for another study. */
	public void forget() {
		synchronized (identities) {
			identities.clear();
		}
		synchronized (reasons) {
			reasons.clear();
		}
	}

	/** Makes what was asked for so far. Calls wait for each other. */
	public synchronized void work() {
		for (Wish wish = wishes.poll(); wish != null; wish = wishes.poll()) {
			try {
				listener.edited(wish.study(), wish.edit().apply(wish.study().edits()));
			} catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) { // also of a study that was closed before
				listener.refused(Sentence.of(e));
			}
		}
	}

	/** Does something to the labels in turn with {@link #work()}. */
	synchronized <T> T inTurn(Study of, Function<Edits, T> doing) {
		return doing.apply(of.edits());
	}
}
