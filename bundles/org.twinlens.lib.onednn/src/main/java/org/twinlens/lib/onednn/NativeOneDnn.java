package org.twinlens.lib.onednn;

import java.io.IOException;
import java.util.Map;

import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.twinlens.core.NativeLibraries;

/** Readies oneDNN for its first use: where its native code is unpacked, and that no bound on native memory is derived from Java's heap. */
public final class NativeOneDnn {

	private static final Map<String, String> SETTINGS = Map.of("org.bytedeco.javacpp.platform.extension", "", "org.bytedeco.javacpp.maxbytes", "0",
			"org.bytedeco.javacpp.maxphysicalbytes", "0");

	private NativeOneDnn() {
	}

	/**
	 * Loads the native code; further calls change nothing. To be called before any other class of oneDNN's is touched; takes seconds when it has to be unpacked.
	 *
	 * @throws IOException  with a sentence when it cannot be unpacked
	 * @throws LinkageError when there is none for this machine
	 */
	public static synchronized void prepare() throws IOException {
		NativeLibraries.configure("1.5.14", SETTINGS, () -> {
			Loader.getCacheDir();
			Loader.loadProperties();
			Pointer.maxPhysicalBytes();
		});
		Loader.load(dnnl.class);
	}
}
