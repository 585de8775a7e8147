package org.twinlens.cli.internal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What memory processes hold, as Linux tells it. */
final class ProcessMemory {

	private static final String PEAK = "VmHWM:";

	private ProcessMemory() {
	}

	/** Peak resident memory, bytes; 0 where the system does not tell, or the process is over. */
	static long peak(ProcessHandle process) {
		try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
			return lines.filter(line -> line.startsWith(PEAK)).mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
		} catch (IOException e) {
			return 0;
		}
	}
}
