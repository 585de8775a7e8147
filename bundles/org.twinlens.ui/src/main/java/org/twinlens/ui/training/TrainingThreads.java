package org.twinlens.ui.training;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.Platform;

/** How many threads a training may use, as the user prefers. */
public final class TrainingThreads {

	/** The preference's node, that of the workbench. */
	public static final String NODE = "org.twinlens.app";
	/** The preference's key: threads; 0 lets the backend choose. */
	public static final String KEY = "trainingThreads";

	private static final String OPTION = "--threads";

	private TrainingThreads() {
	}

	public static int preferred() {
		return Platform.getPreferencesService().getInt(NODE, KEY, 0, null);
	}

	/** The words of a command with the option for the preferred threads, unless the backend chooses, the words name some, or no new run is trained. */
	static List<String> addTo(List<String> arguments, int preferred) {
		boolean said = arguments.stream().anyMatch(word -> word.equals(OPTION) || word.startsWith(OPTION + "="));
		if (preferred <= 0 || said || arguments.isEmpty() || !arguments.get(0).equals("train")) {
			return arguments;
		}
		List<String> words = new ArrayList<>(arguments);
		words.addAll(1, List.of(OPTION, Integer.toString(preferred)));
		return words;
	}
}
