package org.twinlens.lib.dl4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.bytedeco.javacpp.Loader;
import org.deeplearning4j.config.DL4JClassLoading;
import org.nd4j.common.config.ND4JClassLoading;
import org.twinlens.core.NativeLibraries;

import com.sun.management.OperatingSystemMXBean;

/**
 * Readies Deeplearning4j and ND4J for their first use: which native code, where it is unpacked, whose class loader finds it. The order matters, as each library looks once,
 * when its first class loads.
 */
public final class NativeBackend {

	/**
	 * The native code that may be nested, best first, with the processor flags each needs. oneDNN looks for the best instructions itself, AVX-512 included; the suffix is
	 * about all other operations.
	 */
	private static final List<Map.Entry<String, Set<String>>> VARIANTS = List.of(Map.entry("-onednn-avx2", Set.of("avx2", "fma")), Map.entry("-onednn", Set.of()));

	private static final String EXTENSION = "org.bytedeco.javacpp.platform.extension";

	/** Held, as a logger that nobody holds forgets its level. */
	private static final List<Logger> QUIET = List.of(Logger.getLogger("org.nd4j"), Logger.getLogger("org.deeplearning4j"));
	/** Warns of what only concerns imported networks. */
	private static final Logger INPUTS = Logger.getLogger("org.deeplearning4j.nn.conf.inputs");

	private static String variant;

	private NativeBackend() {
	}

	/**
	 * Makes the process ready for ND4J; further calls change nothing. To be called before any class of ND4J or Deeplearning4j is touched, from any thread.
	 *
	 * @return the native variant chosen, such as {@code -onednn-avx2}; empty where there is only code without oneDNN
	 */
	public static synchronized String prepare() {
		if (variant == null) {
			QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
			INPUTS.setLevel(Level.SEVERE);
			System.setProperty("org.nd4j.log.initialization", "false");
			System.setProperty("org.eclipse.deeplearning4j.helpers.disable", "false");
			boundNativeMemory();
			ND4JClassLoading.setNd4jClassloaderFromClass(NativeBackend.class);
			DL4JClassLoading.setDl4jClassloaderFromClass(NativeBackend.class);
			String chosen = System.getProperty(EXTENSION, chooseVariant(processorFlags()));
			configureJavaCpp(chosen);
			variant = chosen;
		}
		return variant;
	}

	/** Java's heap says nothing of what a network needs outside it: the bound that JavaCPP would derive from it gives way to one near the machine's memory. */
	private static void boundNativeMemory() {
		setUnlessSet("org.bytedeco.javacpp.maxbytes", "0");
		if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine) {
			setUnlessSet("org.bytedeco.javacpp.maxphysicalbytes", Long.toString(machine.getTotalMemorySize() / 10 * 9));
		}
	}

	private static void setUnlessSet(String property, String value) {
		if (System.getProperty(property) == null) {
			System.setProperty(property, value);
		}
	}

	private static void configureJavaCpp(String chosen) {
		try {
			NativeLibraries.configure("1.5.7", Map.of(), () -> {
				if (!chosen.isEmpty()) {
					System.setProperty(EXTENSION, chosen);
				}
				Loader.getCacheDir();
				Loader.loadProperties();
			});
		} catch (IOException e) {
			throw new UncheckedIOException(e.getMessage(), e);
		}
	}

	static String chooseVariant(Set<String> flags) {
		return VARIANTS.stream().filter(v -> flags.containsAll(v.getValue()) && isNested(v.getKey())).map(Map.Entry::getKey).findFirst().orElse("");
	}

	private static boolean isNested(String variant) {
		return NativeBackend.class.getClassLoader().getResource("org/nd4j/linalg/cpu/nativecpu/bindings/" + Loader.Detector.getPlatform() + variant + "/") != null;
	}

	/** The flags the kernel lists for the first processor; empty where there is no such list, which leads to the variant that runs anywhere. */
	private static Set<String> processorFlags() {
		try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
			return lines.filter(line -> line.startsWith("flags")).findFirst().map(line -> Set.copyOf(Arrays.asList(line.replaceFirst("^flags\\s*:\\s*", "").split("\\s+")))).orElse(Set.of());
		} catch (IOException e) {
			return Set.of();
		}
	}
}
