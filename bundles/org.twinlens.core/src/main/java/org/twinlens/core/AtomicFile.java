package org.twinlens.core;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes files that are whole or not there: into a temporary file beside the target, forced to the disk, renamed last. What stood there before stays until then. */
public final class AtomicFile {

	private AtomicFile() {
	}

	/** Writes the file's bytes. The stream is buffered; closing it is not its task. */
	public interface Content {
		void writeTo(OutputStream out) throws IOException;
	}

	/**
	 * @param file to write or replace; missing parent folders are made
	 * @throws IOException when it cannot be written, or what {@code content} throws; nothing is left behind
	 */
	public static void write(Path file, Content content) throws IOException {
		Path target = file.toAbsolutePath();
		Files.createDirectories(target.getParent());
		Path temporary = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
		try {
			try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
				OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
				content.writeTo(out);
				out.flush();
				channel.force(true);
			}
			Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
		} finally {
			Files.deleteIfExists(temporary);
		}
		forceFolder(target.getParent());
	}

	/** Makes the new name last. Systems that cannot open a folder, such as Windows, do so by themselves. */
	private static void forceFolder(Path folder) {
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		} catch (IOException e) {
			// the file itself is safe
		}
	}
}
