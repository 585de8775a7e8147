package org.twinlens.dataset.internal.study;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;
import org.twinlens.dataset.Studies;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.internal.catalogue.SqliteDatasetCatalogue;

/** Studies whose catalogue is an SQLite database. */
@Component(service = Studies.class)
public final class SqliteStudies implements Studies {

	@Override
	public Study create(Path folder, String name) throws IOException {
		checkEmpty(folder);
		StudyFile description = StudyFile.of(name);
		try {
			Files.createDirectories(folder);
			return fill(folder, description);
		} catch (AccessDeniedException | FileAlreadyExistsException e) {
			throw new IOException("A study cannot be made in " + folder + ": you may not write there, or a file has that name.", e);
		}
	}

	private static Study fill(Path folder, StudyFile description) throws IOException {
		SqliteDatasetCatalogue catalogue = SqliteDatasetCatalogue.open(folder);
		try {
			Files.createDirectories(folder.resolve("pairs"));
			Files.createDirectories(folder.resolve("runs"));
			description.write(folder); // last: from now on it is a study
			return new SqliteStudy(description.name(), folder, catalogue);
		} catch (IOException | RuntimeException e) {
			catalogue.close();
			throw e;
		}
	}

	private static void checkEmpty(Path folder) throws IOException {
		if (Files.exists(folder) && !Files.isDirectory(folder)) {
			throw new IOException("A study cannot be made in " + folder + ": it is a file.");
		}
		if (!Files.exists(folder)) {
			return;
		}
		try (Stream<Path> content = Files.list(folder)) {
			if (content.anyMatch(file -> !file.getFileName().toString().equals(FileStudyLocks.NAME))) {
				throw new IOException("A study cannot be made in " + folder + ": the folder is not empty. Choose an empty or a new one.");
			}
		}
	}

	@Override
	public Study open(Path folder) throws IOException {
		if (!isStudy(folder)) {
			throw new IOException("There is no study in " + folder + (Files.isDirectory(folder) ? ": it has no " + StudyFile.NAME + "." : ": there is no such folder."));
		}
		StudyFile description = StudyFile.read(folder);
		if (!Files.exists(folder.resolve("catalogue.db"))) {
			throw new IOException("The study in " + folder + " has lost its catalogue. Put catalogue.db back from a copy.");
		}
		return new SqliteStudy(description.name(), folder, SqliteDatasetCatalogue.open(folder));
	}

	@Override
	public boolean isStudy(Path folder) {
		return Files.isRegularFile(folder.resolve(StudyFile.NAME));
	}
}
