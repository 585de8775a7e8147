package org.twinlens.lib.javacv;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_objdetect;
import org.bytedeco.opencv.global.opencv_videoio;
import org.twinlens.core.NativeLibraries;

/** Readies OpenCV and FFmpeg for their first use: where their native code is unpacked, and how much they say. */
public final class NativeVision {

	/** Java's heap says nothing of what pictures need outside it. */
	private static final Map<String, String> SETTINGS = Map.of("org.bytedeco.javacpp.platform.extension", "", "org.bytedeco.javacpp.maxbytes", "0",
			"org.bytedeco.javacpp.maxphysicalbytes", "0");

	private static boolean prepared;
	private static IOException failure;

	private NativeVision() {
	}

	/**
	 * Makes the process ready for OpenCV and FFmpeg; further calls change nothing. To be called before any other class of theirs is touched, from any thread; takes
	 * seconds when the native code has to be unpacked.
	 *
	 * @throws IOException with a sentence when the native code is missing for this machine, or cannot be unpacked or loaded; so from then on
	 */
	public static synchronized void prepare() throws IOException {
		if (failure != null) {
			throw new IOException(failure.getMessage(), failure);
		}
		if (!prepared) {
			try {
				NativeLibraries.configure("1.5.13", SETTINGS, NativeVision::readSettings);
				load();
				prepared = true;
			} catch (LinkageError | RuntimeException e) {
				failure = new IOException("The native code that sees cameras, videos and faces cannot be loaded on " + System.getProperty("os.name") + " "
						+ System.getProperty("os.arch") + ": " + reason(e) + ". Twinlens brings it for Linux on x86-64; simulated cameras work without.", e);
				throw failure;
			} catch (IOException e) {
				failure = e;
				throw e;
			}
		}
	}

	/**
	 * A file that OpenCV brings along, unpacked; prepares first.
	 *
	 * @param path from OpenCV's folder on, such as {@code share/opencv4/haarcascades/…}
	 * @throws IOException with a sentence when the native code cannot be used, or brings no such file
	 */
	public static Path resource(String path) throws IOException {
		prepare();
		File file = Loader.cacheResource(opencv_core.class, "/org/bytedeco/opencv/" + Loader.getPlatform() + "/" + path);
		if (file == null) {
			throw new IOException("The native code of OpenCV for " + Loader.getPlatform() + " does not bring " + path + ".");
		}
		return file.toPath();
	}

	/** The first cause, without the folders that were searched. */
	private static String reason(Throwable error) {
		Throwable first = error;
		while (first.getMessage() == null && first.getCause() != null) {
			first = first.getCause();
		}
		return String.valueOf(first.getMessage()).replaceFirst(" in java\\.library\\.path.*", " is there");
	}

	private static void readSettings() throws IOException {
		Loader.getCacheDir();
		Loader.loadProperties();
		Pointer.maxPhysicalBytes();
	}

	private static void load() {
		Loader.load(opencv_core.class);
		Loader.load(opencv_imgcodecs.class);
		Loader.load(opencv_objdetect.class);
		Loader.load(opencv_videoio.class);
		Loader.load(avutil.class);
		avutil.av_log_set_level(avutil.AV_LOG_FATAL);
	}
}
