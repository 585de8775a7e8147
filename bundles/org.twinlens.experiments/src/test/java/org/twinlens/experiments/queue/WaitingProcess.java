package org.twinlens.experiments.queue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A process that lives until its input ends. */
final class WaitingProcess {

	private WaitingProcess() {
	}

	/** @param output where it says a last sentence */
	static Process start(Path output, String lastWords) throws IOException {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		String classes = Path.of(WaitingProcess.class.getProtectionDomain().getCodeSource().getLocation().getPath()).toString();
		return new ProcessBuilder(List.of(java, "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp", classes, WaitingProcess.class.getName(), lastWords)).redirectErrorStream(true)
				.redirectOutput(output.toFile()).start();
	}

	public static void main(String[] arguments) throws IOException {
		System.in.read();
		System.out.println(arguments[0]);
	}
}
