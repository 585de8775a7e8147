package org.twinlens.app.internal.study;

import java.io.IOException;
import java.nio.file.Files;

import org.twinlens.model.run.EventReader;
import org.twinlens.model.run.RunFolder;

/** Follows a run as some process writes it: each look reads only what is new, and nothing when nothing is. Not for several threads at once. */
public final class RunFollower implements AutoCloseable {

	private final RunFolder run;
	private EventReader reader;
	private long length;
	private RunProgress progress = RunProgress.NONE;

	public RunFollower(RunFolder run) {
		this.run = run;
	}

	/** Where the run stands by its events. */
	public RunProgress look() throws IOException {
		long now = Files.exists(run.events()) ? Files.size(run.events()) : 0;
		if (now == length) {
			return progress;
		}
		if (now < length) { // another log in its place
			close();
		}
		if (reader == null) {
			reader = new EventReader(run);
			progress = RunProgress.NONE;
		}
		reader.poll(event -> progress = progress.after(event));
		length = now;
		return progress;
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
