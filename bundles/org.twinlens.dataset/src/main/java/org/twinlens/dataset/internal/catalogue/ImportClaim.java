package org.twinlens.dataset.internal.catalogue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CancellationException;

import org.twinlens.core.Progress;

/**
 * The right to change the image store, which one import at a time has, in any process. {@code images/import.lock} has one byte while an import is under way or, when
 * nobody holds the lock, was broken off by a crash.
 */
final class ImportClaim implements AutoCloseable {

	private static final int RETRY_MS = 100;

	private final FileChannel channel;
	private final boolean afterCrash;

	private ImportClaim(FileChannel channel) throws IOException {
		this.channel = channel;
		afterCrash = channel.size() > 0;
		channel.write(ByteBuffer.wrap(new byte[] { '+' }), 0);
		channel.force(true);
	}

	/** Waits until no other import is under way. */
	static ImportClaim take(Path imagesFolder, Progress progress) throws IOException {
		FileChannel channel = FileChannel.open(imagesFolder.resolve("import.lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
		try {
			while (lock(channel) == null) {
				progress.report("Waiting for another import into this study", 0, -1);
				progress.checkCancelled();
				Thread.sleep(RETRY_MS); // locks of other processes send no word when they are free
			}
			return new ImportClaim(channel);
		} catch (InterruptedException e) {
			channel.close();
			Thread.currentThread().interrupt();
			throw new CancellationException("Cancelled.");
		} catch (IOException | RuntimeException e) {
			channel.close();
			throw e;
		}
	}

	private static FileLock lock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock(Long.MAX_VALUE - 1, 1, false); // far behind the content, which others may then read everywhere
		} catch (OverlappingFileLockException e) {
			return null; // held in this process
		}
	}

	/** Whether the import before was broken off and may have left files nobody refers to. */
	boolean followsCrash() {
		return afterCrash;
	}

	/** Every file in the store is referred to, or gone. */
	void settle() throws IOException {
		channel.truncate(0);
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}
}
