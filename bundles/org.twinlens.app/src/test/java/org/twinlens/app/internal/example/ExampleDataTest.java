package org.twinlens.app.internal.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.app.internal.study.FakeStudies;
import org.twinlens.core.Progress;
import org.twinlens.dataset.ImportSource;
import org.twinlens.dataset.SplitRequest;
import org.twinlens.dataset.SyntheticData;

class ExampleDataTest {

	private static final ExampleData DATA = new ExampleData(4, 3, 2);

	private final FakeStudies studies = new FakeStudies();
	private Path home;
	private Path folder;

	@BeforeEach
	void homeWithoutStudies(@TempDir Path home) {
		this.home = home;
		folder = home.resolve("Twinlens").resolve("Example Study");
	}

	/** As many candidates as asked for; the given one fails. */
	private static SyntheticData faces(int failing) {
		return new SyntheticData() {
			@Override
			public ImportSource faces(int identities, int images, int cameras, long seed) {
				return new ImportSource() {
					@Override
					public String description() {
						return "faces";
					}

					@Override
					public long size() {
						return (long) identities * images;
					}

					@Override
					public void forEach(CandidateConsumer consumer) throws IOException {
						for (int i = 0; i < size(); i++) {
							if (i == failing) {
								throw new IOException("The disk is full.");
							}
							consumer.accept(new Candidate("face" + i, "face", "camera", Optional.empty(), () -> new byte[0]));
						}
					}

					@Override
					public void close() {
						// nothing is open
					}
				};
			}

			@Override
			public ImportSource glyphs(int alphabets, int characters, int drawers, long seed) {
				throw new UnsupportedOperationException();
			}
		};
	}

	private static Progress cancelled() {
		return new Progress() {
			@Override
			public void report(String task, long done, long total) {
				// nobody looks
			}

			@Override
			public boolean isCancelled() {
				return true;
			}
		};
	}

	private List<Path> everything() throws IOException {
		try (Stream<Path> files = Files.list(home)) {
			return files.toList();
		}
	}

	@Test
	void makesAStudyWithImagesAndTheDefaultSplit() throws IOException {
		DATA.prepare(folder, "Example", studies, faces(-1), Progress.NONE);
		assertTrue(studies.isStudy(folder));
		assertEquals("Example", Files.readString(folder.resolve("study")));
		assertTrue(Files.exists(folder.resolve("images")));
		assertEquals(SplitRequest.byDefault(1), studies.splits.get(0).request());
		assertTrue(studies.open.isEmpty());
		try (Stream<Path> beside = Files.list(folder.getParent())) {
			assertEquals(List.of(folder), beside.toList());
		}
	}

	@Test
	void anEmptyFolderWillDo() throws IOException {
		Files.createDirectories(folder);
		DATA.prepare(folder, "Example", studies, faces(-1), Progress.NONE);
		assertTrue(studies.isStudy(folder));
	}

	@Test
	void cancellingLeavesNothing() throws IOException {
		assertThrows(CancellationException.class, () -> DATA.prepare(folder, "Example", studies, faces(-1), cancelled()));
		assertEquals(List.of(), everything());
		assertTrue(studies.open.isEmpty());
	}

	@Test
	void failingLeavesNothingButWhatWasThere() throws IOException {
		Path other = Files.createDirectories(folder.resolveSibling("Other Study"));
		assertThrows(IOException.class, () -> DATA.prepare(folder, "Example", studies, faces(5), Progress.NONE));
		try (Stream<Path> left = Files.list(folder.getParent())) {
			assertEquals(List.of(other), left.toList());
		}
	}

	@Test
	void aFolderInUseIsRefusedAndUntouched() throws IOException {
		Path letter = Files.writeString(Files.createDirectories(folder).resolve("letter.txt"), "dear");
		IOException refused = assertThrows(IOException.class, () -> DATA.prepare(folder, "Example", studies, faces(-1), Progress.NONE));
		assertEquals("The folder " + folder + " holds something else. Choose another folder for the example study.", refused.getMessage());
		assertTrue(Files.exists(letter));
		assertFalse(studies.isStudy(folder));
	}
}
