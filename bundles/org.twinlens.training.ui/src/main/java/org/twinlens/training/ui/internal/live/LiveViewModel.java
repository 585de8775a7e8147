package org.twinlens.training.ui.internal.live;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.twinlens.model.run.RunFolder;

/** The runs one looks at, followed. Nothing is read but in {@link #look}, which is not for the user interface's thread. */
final class LiveViewModel implements AutoCloseable {

	private volatile List<RunFolder> wanted = List.of();
	private volatile List<FollowedRun> runs = List.of();
	private volatile String chosen = "";

	/** From the next look on these runs are followed, in this order. */
	void show(List<RunFolder> folders) {
		wanted = List.copyOf(folders);
	}

	/** Reads what is new of all runs; returns whether anything is. By one thread at a time. */
	synchronized boolean look() {
		boolean changed = follow();
		for (FollowedRun run : runs) {
			changed |= run.look();
		}
		return changed;
	}

	private boolean follow() {
		List<RunFolder> now = wanted;
		List<FollowedRun> before = runs;
		if (now.equals(before.stream().map(FollowedRun::folder).toList())) {
			return false;
		}
		List<FollowedRun> followed = new ArrayList<>();
		for (RunFolder folder : now) {
			followed.add(before.stream().filter(run -> run.folder().equals(folder)).findFirst().orElseGet(() -> new FollowedRun(folder)));
		}
		before.stream().filter(run -> !followed.contains(run)).forEach(LiveViewModel::close);
		runs = List.copyOf(followed);
		return true;
	}

	private static void close(FollowedRun run) {
		try {
			run.close();
		} catch (IOException e) {
			// nothing was written
		}
	}

	/** The runs as they were at the last look. */
	List<FollowedRun> runs() {
		return runs;
	}

	/** Whether a process trains one of them. */
	boolean isLive() {
		return runs.stream().anyMatch(FollowedRun::isLive);
	}

	/** Of several runs, the one whose details are shown. */
	void choose(String id) {
		chosen = id;
	}

	/** The run whose details are shown: the one chosen, or the first. */
	Optional<FollowedRun> chosen() {
		List<FollowedRun> now = runs;
		return now.stream().filter(run -> run.folder().id().equals(chosen)).findFirst().or(() -> now.stream().findFirst());
	}

	@Override
	public synchronized void close() {
		runs.forEach(LiveViewModel::close);
		runs = List.of();
		wanted = List.of();
	}
}
