package org.twinlens.experiments.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import org.twinlens.model.run.EventReader;
import org.twinlens.model.run.RunFolder;

/** Follows a run as some process writes it: each look reads only what is new, and nothing when nothing is. Not for several threads at once. */
public final class RunFollower implements AutoCloseable {

	private final RunFolder run;
	private EventReader reader;
	private long length;
	private RunLedger ledger = new RunLedger();

	public RunFollower(RunFolder run) {
		this.run = run;
	}

	/** Where the run stands by its events. */
	public RunProgress look() throws IOException {
		long now = Files.exists(run.events()) ? Files.size(run.events()) : 0;
		if (now == length) {
			return ledger.progress();
		}
		if (now < length) { // another log in its place
			close();
		}
		if (reader == null) {
			reader = new EventReader(run);
			ledger = new RunLedger();
		}
		reader.poll(ledger);
		length = now;
		return ledger.progress();
	}

	/** What the events seen so far come to. */
	RunLedger ledger() {
		return ledger;
	}

	/** A sentence for each line of the log that could not be read. */
	List<String> problems() {
		return reader == null ? List.of() : reader.problems();
	}

	/** Gives up the file; the next look begins anew. */
	@Override
	public void close() throws IOException {
		if (reader != null) {
			reader.close();
			reader = null;
			length = 0;
		}
	}
}
