package org.twinlens.app.internal.preference;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.twinlens.ui.training.TrainingThreads;

/** What the user chose and what the window remembers, kept with the instance. Safe for use by several threads. */
public final class TwinlensPreferences {

	public static final String NODE = TrainingThreads.NODE;

	/** Where new studies go. */
	public static final String STUDIES_FOLDER = "studiesFolder";
	/** Whether the last study opens again at the next start. */
	public static final String REOPEN = "reopenLastStudy";
	/** Threads for training; 0 lets the backend choose. */
	public static final String THREADS = TrainingThreads.KEY;

	private static final String RECENT = "recentStudies";
	private static final String LAST = "lastStudy";
	private static final int RECENT_STUDIES = 8;

	private TwinlensPreferences() {
	}

	public static Path studiesFolder() {
		return Path.of(Platform.getPreferencesService().getString(NODE, STUDIES_FOLDER, "", null));
	}

	/** The study to open at the start, if there is one and the user wants it. */
	public static Optional<Path> studyToReopen() {
		boolean wanted = Platform.getPreferencesService().getBoolean(NODE, REOPEN, true, null);
		return wanted ? path(node().get(LAST, "")) : Optional.empty();
	}

	/** The studies that were open, the newest first. */
	public static List<Path> recentStudies() {
		return node().get(RECENT, "").lines().flatMap(line -> path(line).stream()).toList();
	}

	/** This study is open now: the newest of the recent ones, and the one to open at the next start. */
	public static synchronized void rememberStudy(Path folder) {
		List<String> recent = Stream.concat(Stream.of(folder), recentStudies().stream().filter(p -> !p.equals(folder))).limit(RECENT_STUDIES).map(Path::toString).toList();
		node().put(RECENT, String.join("\n", recent));
		node().put(LAST, folder.toString());
		save();
	}

	/** The user closed the study: none opens at the next start. */
	public static synchronized void forgetLastStudy() {
		node().remove(LAST);
		save();
	}

	/** Takes a study off the recent ones. */
	public static synchronized void forgetStudy(Path folder) {
		node().put(RECENT, String.join("\n", recentStudies().stream().filter(p -> !p.equals(folder)).map(Path::toString).toList()));
		save();
	}

	private static IEclipsePreferences node() {
		return InstanceScope.INSTANCE.getNode(NODE);
	}

	/** At once, so that even a crash does not lose it. */
	private static void save() {
		try {
			node().flush();
		} catch (BackingStoreException e) {
			Platform.getLog(TwinlensPreferences.class).warn("The preferences could not be saved: " + e.getMessage(), e);
		}
	}

	private static Optional<Path> path(String text) {
		try {
			return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}
}
