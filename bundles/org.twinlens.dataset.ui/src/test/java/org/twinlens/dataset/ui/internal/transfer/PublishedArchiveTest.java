package org.twinlens.dataset.ui.internal.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.Progress;

class PublishedArchiveTest {

	@TempDir
	private Path folder;

	@Test
	void aFileOfAKnownNameIsComparedWithThePublishedOne() throws IOException {
		Path cutShort = Files.writeString(folder.resolve("images_background.zip"), "abc");
		assertEquals(Optional.of("images_background.zip is not the archive as it was published: its MD5 is 900150983cd24fb0d6963f7d28e17f72, that of the published one "
				+ "68d2efa1b9178cc56df9314c21c6e718. Download it again, unless you changed it on purpose."), PublishedArchive.check(cutShort, Progress.NONE)); // MD5 of "abc": RFC 1321
	}

	@Test
	void ofOthersNothingIsSaid() throws IOException {
		assertEquals(Optional.empty(), PublishedArchive.check(Files.writeString(folder.resolve("mine.zip"), "abc"), Progress.NONE));
		assertEquals(Optional.empty(), PublishedArchive.check(Files.createDirectory(folder.resolve("lfw.tgz")), Progress.NONE));
		assertEquals(Optional.empty(), PublishedArchive.check(folder.resolve("images_evaluation.zip"), Progress.NONE));
		assertEquals(Optional.empty(), PublishedArchive.check(Path.of("/"), Progress.NONE));
	}

	@Test
	void readingItCanBeCancelled() throws IOException {
		Path file = Files.writeString(folder.resolve("lfw-funneled.tgz"), "abc");
		assertThrows(CancellationException.class, () -> PublishedArchive.check(file, new Progress() {
			@Override
			public void report(String task, long done, long total) {
				// nobody looks
			}

			@Override
			public boolean isCancelled() {
				return true;
			}
		}));
	}
}
