package org.twinlens.training.ui.internal.live;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.twinlens.model.run.EpochSnapshot;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.Snapshots;

/** The snapshots of a run's epochs, one of which is looked at: a chosen one, or always the newest. Read in {@link #look} alone, which is not for the user interface's thread. */
final class SnapshotShelf {

	private static final int KEPT = 64;

	/** Read before, the oldest forgotten first. An epoch done again has a newer file. */
	private final Map<Integer, EpochSnapshot> read = new LinkedHashMap<>() {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Integer, EpochSnapshot> eldest) {
			return size() > KEPT;
		}
	};
	private RunFolder run;
	private volatile List<Integer> epochs = List.of();
	private volatile Optional<EpochSnapshot> snapshot = Optional.empty();
	private volatile int wanted;
	private volatile boolean following = true;
	private volatile String problem = "";

	/**
	 * Reads what is new.
	 *
	 * @param folder the run, or empty when none is shown
	 * @param last   the last whole epoch by the run's events: what lies beyond it is done again
	 * @return whether there is something new to show
	 */
	synchronized boolean look(Optional<RunFolder> folder, int last) {
		boolean other = !folder.equals(Optional.ofNullable(run));
		if (other) {
			run = folder.orElse(null);
			read.clear();
			following = true;
			snapshot = Optional.empty();
			epochs = List.of();
		}
		if (run == null) {
			return other;
		}
		try {
			List<Integer> before = epochs;
			epochs = new Snapshots(run).epochs().stream().filter(epoch -> epoch <= last).toList();
			read.keySet().removeIf(epoch -> epoch > last);
			OptionalInt epoch = shown();
			Optional<EpochSnapshot> now = epoch.isEmpty() ? Optional.empty() : Optional.of(snapshot(epoch.getAsInt()));
			boolean news = other || !epochs.equals(before) || !now.equals(snapshot) || !problem.isEmpty();
			snapshot = now;
			problem = "";
			return news;
		} catch (IOException e) {
			boolean news = !problem.equals(String.valueOf(e.getMessage()));
			problem = String.valueOf(e.getMessage());
			return news;
		}
	}

	private EpochSnapshot snapshot(int epoch) throws IOException {
		EpochSnapshot found = read.get(epoch);
		if (found == null) {
			found = new Snapshots(run).read(epoch);
			read.put(epoch, found);
		}
		return found;
	}

	private OptionalInt shown() {
		if (epochs.isEmpty()) {
			return OptionalInt.empty();
		}
		int newest = epochs.get(epochs.size() - 1);
		return OptionalInt.of(following ? newest : epochs.stream().filter(epoch -> epoch >= wanted).findFirst().orElse(newest));
	}

	/** Looks at this epoch from the next look on. */
	void choose(int epoch) {
		wanted = epoch;
		following = false;
	}

	/** Looks at the newest epoch from the next look on, or stays where it is. */
	void follow(boolean newest) {
		snapshot.ifPresent(now -> wanted = now.epoch());
		following = newest;
	}

	boolean isFollowing() {
		return following;
	}

	/** The epochs there are snapshots of, ascending. */
	List<Integer> epochs() {
		return epochs;
	}

	Optional<EpochSnapshot> snapshot() {
		return snapshot;
	}

	/** Why it cannot be read, or the empty string. */
	String problem() {
		return problem;
	}
}
