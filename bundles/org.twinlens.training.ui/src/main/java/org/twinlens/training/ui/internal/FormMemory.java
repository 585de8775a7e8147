package org.twinlens.training.ui.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;

/** The forms' values study by study, from one start of the window to the next. */
final class FormMemory {

	/** So many studies are remembered; the one kept first is forgotten first. */
	private static final int STUDIES = 50;
	private static final String ORDER = "studies";
	private static final String WORDS = "words";

	private final IDialogSettings settings;

	FormMemory(IDialogSettings settings) {
		this.settings = settings;
	}

	/** What was kept for a study; empty when nothing was. */
	Map<String, String> of(Path study) {
		Map<String, String> words = new HashMap<>();
		IDialogSettings section = settings.getSection(study.toString());
		String[] kept = section == null ? null : section.getArray(WORDS);
		if (kept != null) {
			for (String word : kept) {
				int equals = word.indexOf('=');
				words.put(word.substring(0, Math.max(0, equals)), word.substring(equals + 1));
			}
		}
		return words;
	}

	void keep(Path study, Map<String, String> words) {
		settings.addNewSection(study.toString()).put(WORDS, words.entrySet().stream().map(word -> word.getKey() + "=" + word.getValue()).sorted().toArray(String[]::new));
		String[] known = settings.getArray(ORDER);
		List<String> studies = new ArrayList<>(known == null ? List.of() : List.of(known));
		studies.remove(study.toString());
		studies.add(study.toString());
		while (studies.size() > STUDIES && settings instanceof DialogSettings sections) {
			sections.removeSection(studies.remove(0));
		}
		settings.put(ORDER, studies.toArray(String[]::new));
	}
}
