package org.twinlens.cli.internal.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * How work in another process is asked for, line by line: the process says {@value #READY} once it is, is told {@value #GO} each time, answers with the seconds it took, and
 * ends at the end of its input. So programs in any language can be compared with each other in turn.
 */
public final class WorkerProtocol {

	static final String READY = "ready";
	static final String GO = "go";

	private WorkerProtocol() {
	}

	/**
	 * Does work as it is asked for, to the end of what is asked.
	 *
	 * @param asked read line by line
	 * @param tell  takes each answer, a line without its end, and passes it on at once
	 */
	public static void serve(Workload work, BufferedReader asked, Consumer<String> tell) throws IOException, InterruptedException {
		tell.accept(READY);
		for (String line = asked.readLine(); line != null; line = asked.readLine()) {
			if (!line.equals(GO)) {
				throw new IOException("A worker is told \"" + GO + "\", not \"" + line + "\".");
			}
			tell.accept(Double.toString(work.perform()));
		}
	}
}
