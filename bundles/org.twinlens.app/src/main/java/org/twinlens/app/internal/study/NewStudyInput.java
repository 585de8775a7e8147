package org.twinlens.app.internal.study;

import java.nio.file.Path;
import java.util.Optional;

import org.twinlens.app.internal.Messages;

/**
 * What the user typed for a new study.
 *
 * @param name   of the study
 * @param folder as text
 */
public record NewStudyInput(String name, String folder) {

	/** @return what is wrong with it, or empty */
	public Optional<String> problem() {
		return name.isBlank() ? Optional.of(Messages.newStudy_nameNeeded) : StudyFolder.problem(folder);
	}

	/** The folder; only when there is no problem. */
	public Path path() {
		return Path.of(folder.strip()).normalize();
	}

	/** Where a study of this name usually lies. */
	public static Path usualFolder(Path studies, String name) {
		return studies.resolve(StudyFolder.fileName(name));
	}
}
