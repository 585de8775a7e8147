package org.twinlens.core;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Where native libraries are unpacked. Several copies of JavaCPP, of different versions, live in this process; each reads its settings once from the same system
 * properties, and is given its own here.
 */
public final class NativeLibraries {

	private static final String CACHE = "org.bytedeco.javacpp.cachedir";

	private NativeLibraries() {
	}

	/** Makes one copy of JavaCPP read its settings. */
	@FunctionalInterface
	public interface Reading {
		void read() throws IOException;
	}

	/**
	 * Sets system properties while JavaCPP reads them, from any thread; no two copies read at once.
	 *
	 * @param version  of JavaCPP; its native code is unpacked in a folder of its own below the user's caches
	 * @param settings further system properties
	 * @param reading  by which the copy reads them
	 * @throws IOException with a sentence when native code cannot be unpacked there
	 */
	public static void configure(String version, Map<String, String> settings, Reading reading) throws IOException {
		Path folder = caches().resolve("twinlens").resolve("native").resolve("javacpp-" + version);
		Map<String, String> all = new HashMap<>(settings);
		all.put(CACHE, folder.toString());
		synchronized (NativeLibraries.class) {
			Map<String, String> before = new HashMap<>();
			all.keySet().forEach(name -> before.put(name, System.getProperty(name)));
			try {
				all.forEach(System::setProperty);
				reading.read();
			} catch (IOException e) {
				throw new IOException("Native code cannot be unpacked into " + folder + ": " + e.getMessage() + ". Make the folder writable, or set XDG_CACHE_HOME to another.", e);
			} finally {
				before.forEach(NativeLibraries::restore);
			}
		}
	}

	private static void restore(String name, String value) {
		if (value == null) {
			System.clearProperty(name);
		} else {
			System.setProperty(name, value);
		}
	}

	private static Path caches() {
		String xdg = System.getenv("XDG_CACHE_HOME");
		return xdg == null || xdg.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
	}
}
