package org.twinlens.cli.internal.command.queue;

import java.io.IOException;
import java.util.List;

import org.twinlens.cli.internal.UserError;
import org.twinlens.experiments.queue.QueuedRun;
import org.twinlens.experiments.queue.RunQueue;

/** Which entry of the queue is meant. */
final class QueuedChoice {

	private QueuedChoice() {
	}

	/** @param id of an entry, or how one and no other begins */
	static QueuedRun find(RunQueue queue, String id) throws IOException {
		List<QueuedRun> meant = queue.list().stream().filter(run -> run.id().startsWith(id)).toList();
		if (meant.size() != 1) {
			throw new UserError(meant.isEmpty() ? "No run \"" + id + "\" waits. See: twinlens queue list" : meant.size() + " waiting runs begin with \"" + id + "\". Give more of the id.");
		}
		return meant.get(0);
	}
}
