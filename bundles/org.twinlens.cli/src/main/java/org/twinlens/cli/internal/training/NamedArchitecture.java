package org.twinlens.cli.internal.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.ArchitectureDocument;
import org.twinlens.model.architecture.ArchitectureStore;
import org.twinlens.model.checkpoint.CheckpointFile;

/** An architecture as it is named on the command line: a document's file, a checkpoint, or one of the study's by its name. */
public final class NamedArchitecture {

	private NamedArchitecture() {
	}

	/** @return empty when there is neither such a file nor such an architecture. @throws IOException with a sentence, when there is but it cannot be built */
	public static Optional<Architecture> find(Path studyFolder, String name) throws IOException {
		Path file = Path.of(name);
		if (Files.isRegularFile(file)) {
			return Optional.of(name.endsWith(".twin") ? CheckpointFile.readHeader(file).architecture() : ArchitectureDocument.read(file));
		}
		ArchitectureStore store = ArchitectureStore.of(studyFolder);
		return store.exists(name) ? Optional.of(ArchitectureDocument.read(store.file(name))) : Optional.empty();
	}

	/** @throws IOException with a sentence naming the architectures there are, when none is meant */
	public static Architecture require(Path studyFolder, String name) throws IOException {
		Optional<Architecture> found = find(studyFolder, name);
		if (found.isPresent()) {
			return found.get();
		}
		throw new IOException("There is no file " + name + " and no architecture \"" + name + "\" in the study " + studyFolder + ". Its architectures: "
				+ String.join(", ", ArchitectureStore.of(studyFolder).list()) + ".");
	}
}
