package org.twinlens.experiments.internal.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file that is never seen half-written: written beside its place, synced, renamed. */
public final class WholeFile {

	/** Writes the content. */
	@FunctionalInterface
	public interface Content {
		void writeTo(OutputStream out) throws IOException;
	}

	private WholeFile() {
	}

	/** @throws IOException naming the file; an older file of the name is then untouched */
	public static void write(Path file, Content content) throws IOException {
		// not Files.createTempFile, which makes files that only the owner may read
		Path temporary = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".tmp");
		try {
			try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW); OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
				content.writeTo(out);
				out.flush();
				channel.force(true);
			}
			move(temporary, file);
		} catch (IOException e) {
			throw new IOException("The file " + file + " could not be written: " + e.getMessage() + ". Check the space and the rights there.", e);
		} finally {
			Files.deleteIfExists(temporary);
		}
	}

	private static void move(Path temporary, Path file) throws IOException {
		try {
			Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} catch (AtomicMoveNotSupportedException e) {
			Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
		}
	}
}
