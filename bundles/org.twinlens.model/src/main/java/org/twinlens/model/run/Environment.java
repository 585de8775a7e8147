package org.twinlens.model.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;

import org.twinlens.model.BackendState;

import com.sun.management.OperatingSystemMXBean;

/**
 * On what a run was trained: the same weights, bit by bit, are promised on the same only.
 *
 * @param product     Twinlens' version
 * @param java        version of the Java runtime
 * @param os          operating system and its version
 * @param backend     what computed
 * @param cpu         the processor's name
 * @param cores       processors the Java runtime sees
 * @param memoryBytes of the machine; 0 when unknown
 */
public record Environment(String product, String java, String os, BackendState backend, String cpu, int cores, long memoryBytes) {

	private static final String PEAK = "VmHWM:";

	/** This process's. */
	public static Environment current(String product, BackendState backend) {
		String os = System.getProperty("os.name") + " " + System.getProperty("os.version");
		return new Environment(product, System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"), os, backend, processor(),
				Runtime.getRuntime().availableProcessors(), machineMemory());
	}

	private static String processor() {
		String architecture = System.getProperty("os.arch");
		try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
			return lines.filter(line -> line.startsWith("model name")).map(line -> line.substring(line.indexOf(':') + 1).strip()).findFirst().orElse(architecture);
		} catch (IOException e) {
			return Optional.ofNullable(System.getenv("PROCESSOR_IDENTIFIER")).orElse(architecture);
		}
	}

	/** This machine's memory in bytes; 0 when unknown. */
	public static long machineMemory() {
		return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine ? machine.getTotalMemorySize() : 0;
	}

	/** Peak resident memory of a process, bytes, since it began or {@link #restartPeakMemory}; 0 where the system does not tell, or the process is over. */
	public static long peakMemory(ProcessHandle process) {
		try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
			return lines.filter(line -> line.startsWith(PEAK)).mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
		} catch (IOException e) {
			return 0;
		}
	}

	/** Lets this process's peak memory begin anew at what is resident now, where the system can (Linux, proc(5), clear_refs); elsewhere the peak stays that of its whole life. */
	public static void restartPeakMemory() {
		try {
			Files.writeString(Path.of("/proc/self/clear_refs"), "5", StandardOpenOption.WRITE);
		} catch (IOException e) {
			// The peak includes what was before, as without this.
		}
	}
}
