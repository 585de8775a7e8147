package org.twinlens.cli.internal.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

import org.twinlens.model.run.Environment;

/** Work done by another program that speaks the {@link WorkerProtocol}; what it says on its error stream is passed on. */
public final class WorkerProcess implements Workload {

	private final String command;
	private final Process process;
	private final BufferedReader answers;
	private final BufferedWriter asked;

	private WorkerProcess(String command) throws IOException {
		this.command = command;
		process = new ProcessBuilder("bash", "-c", "exec " + command).redirectError(Redirect.INHERIT).start();
		answers = process.inputReader();
		asked = process.outputWriter();
	}

	/**
	 * Starts it and waits until it is ready.
	 *
	 * @param command for a shell
	 * @throws IOException with a sentence when it ends instead, or says something else
	 */
	public static WorkerProcess start(String command) throws IOException {
		WorkerProcess worker = new WorkerProcess(command);
		String line = worker.answer();
		if (!line.equals(WorkerProtocol.READY)) {
			worker.close();
			throw new IOException("The worker \"" + command + "\" said \"" + line + "\" instead of \"" + WorkerProtocol.READY + "\".");
		}
		return worker;
	}

	@Override
	public double perform() throws IOException {
		asked.write(WorkerProtocol.GO);
		asked.newLine();
		asked.flush();
		String line = answer();
		try {
			return Double.parseDouble(line);
		} catch (NumberFormatException e) {
			throw new IOException("The worker \"" + command + "\" said \"" + line + "\" instead of how many seconds it took.", e);
		}
	}

	private String answer() throws IOException {
		String line = answers.readLine();
		if (line == null) {
			throw new IOException("The worker \"" + command + "\" has ended. What it said stands above.");
		}
		return line;
	}

	@Override
	public long peakMemory() {
		return Environment.peakMemory(process.toHandle());
	}

	@Override
	public void close() {
		process.destroy();
	}
}
