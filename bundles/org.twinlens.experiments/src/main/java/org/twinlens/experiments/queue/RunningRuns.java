package org.twinlens.experiments.queue;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunLock;
import org.twinlens.model.run.RunStore;

/**
 * Which runs of a study are being trained, by whichever process. A look asks the locks of new runs and of those that ran before; of the others, which hardly ever begin
 * again, some at a time, so that a study with thousands of runs is looked at as quickly as a small one. Not for several threads at once.
 */
public final class RunningRuns {

	private static final int OTHERS_A_LOOK = 100;

	private final RunStore store;
	private Set<String> known = Set.of();
	private Set<String> running = Set.of();
	private int next;

	/** @param runsFolder holds the runs; need not be there yet */
	public RunningRuns(Path runsFolder) {
		store = new RunStore(runsFolder);
	}

	/** The running runs, newest first; one that somebody goes on with is seen after some looks. The first look asks all. */
	public List<RunFolder> look() throws IOException {
		List<RunFolder> all = store.runs();
		Set<String> now = new HashSet<>();
		List<RunFolder> found = new ArrayList<>();
		int other = 0;
		for (RunFolder run : all) {
			boolean old = known.contains(run.id());
			boolean turn = old && other >= next && other < next + OTHERS_A_LOOK;
			other += old ? 1 : 0;
			if ((!old || turn || running.contains(run.id())) && isHeld(run)) {
				found.add(run);
				now.add(run.id());
			}
		}
		next = next + OTHERS_A_LOOK >= other ? 0 : next + OTHERS_A_LOOK;
		known = Set.copyOf(all.stream().map(RunFolder::id).toList());
		running = now;
		return found;
	}

	private static boolean isHeld(RunFolder run) throws IOException {
		try {
			return RunLock.isHeld(run);
		} catch (NoSuchFileException e) {
			return false; // deleted meanwhile
		}
	}
}
