package org.twinlens.app.internal.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;

import org.twinlens.core.Progress;
import org.twinlens.dataset.ImportSource;
import org.twinlens.dataset.SplitRequest;
import org.twinlens.dataset.Studies;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.SyntheticData;

/**
 * How much data the example study holds: synthetic faces, drawn here and now, the same on every machine.
 *
 * @param identities        people
 * @param imagesPerIdentity photographs of each
 * @param cameras           that photograph everybody in turn
 */
public record ExampleData(int identities, int imagesPerIdentity, int cameras) {

	/** What the command {@code demo} makes: enough for a small network to learn faces, little enough to be trained within minutes. */
	public static final ExampleData STANDARD = new ExampleData(160, 10, 3);

	private static final long SEED = 1;

	public int images() {
		return identities * imagesPerIdentity;
	}

	/**
	 * Makes a study with the data and its default split. The study appears whole under its name or, when it fails or is cancelled, not at all.
	 *
	 * @param folder that does not exist or is empty
	 * @throws IOException                                with a sentence
	 * @throws java.util.concurrent.CancellationException when cancelled
	 */
	public void prepare(Path folder, String name, Studies studies, SyntheticData synthetic, Progress progress) throws IOException {
		requireEmpty(folder);
		Path parent = folder.toAbsolutePath().getParent();
		Path newParent = Files.exists(parent) ? null : parent;
		Path unfinished = parent.resolve("." + folder.getFileName() + "." + UUID.randomUUID());
		try {
			try (Study study = studies.create(unfinished, name); ImportSource faces = synthetic.faces(identities, imagesPerIdentity, cameras, SEED)) {
				study.catalogue().add(faces, progress);
				progress.checkCancelled();
				study.catalogue().createSplit(SplitRequest.byDefault(SEED), progress);
				progress.checkCancelled();
			}
			Files.deleteIfExists(folder);
			Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
		} catch (IOException | RuntimeException e) {
			delete(unfinished);
			if (newParent != null) {
				deleteIfEmpty(newParent);
			}
			throw e;
		}
	}

	private static void requireEmpty(Path folder) throws IOException {
		if (!Files.exists(folder)) {
			return;
		}
		boolean empty = false;
		if (Files.isDirectory(folder)) {
			try (Stream<Path> content = Files.list(folder)) {
				empty = content.findAny().isEmpty();
			}
		}
		if (!empty) {
			throw new IOException("The folder " + folder + " holds something else. Choose another folder for the example study.");
		}
	}

	private static void delete(Path folder) throws IOException {
		if (!Files.exists(folder)) {
			return;
		}
		try (Stream<Path> tree = Files.walk(folder)) {
			for (Path path : (Iterable<Path>) tree.sorted(Comparator.reverseOrder())::iterator) {
				Files.deleteIfExists(path);
			}
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	private static void deleteIfEmpty(Path folder) {
		try {
			Files.deleteIfExists(folder);
		} catch (IOException e) {
			// others have put something there meanwhile
		}
	}
}
