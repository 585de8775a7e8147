package org.twinlens.model.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Says that a process is training a run. The operating system releases it when the process ends, however it ends. */
public final class RunLock implements AutoCloseable {

	/** A look at the lock holds it for a moment; so long does taking it wait for such a look to end. */
	private static final int PATIENCE_MILLIS = 2_000;

	/**
	 * What this process holds. On POSIX systems closing any channel of a file gives up the process's locks on it, so a file in here is never opened a second time.
	 */
	private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

	private final Path file;
	private final FileChannel channel;

	private RunLock(Path file, FileChannel channel) {
		this.file = file;
		this.channel = channel;
	}

	/** @throws IOException with a sentence when the run is being trained */
	public static RunLock take(RunFolder run) throws IOException {
		Path file = key(run);
		if (!HELD.add(file)) {
			throw busy(run);
		}
		FileChannel channel = null;
		try {
			channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			lock(channel, run);
			return new RunLock(file, channel);
		} catch (IOException | RuntimeException e) {
			if (channel != null) {
				channel.close();
			}
			HELD.remove(file);
			throw e;
		}
	}

	private static void lock(FileChannel channel, RunFolder run) throws IOException {
		long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
		while (tryLock(channel, false) == null) {
			if (System.nanoTime() - end > 0) {
				throw busy(run);
			}
			try {
				Thread.sleep(20);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw busy(run);
			}
		}
	}

	/** Whether a process, this one or another, is training the run. */
	public static boolean isHeld(RunFolder run) throws IOException {
		Path file = key(run);
		if (HELD.contains(file)) {
			return true;
		}
		if (!Files.exists(file)) {
			return false;
		}
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			return tryLock(channel, true) == null;
		}
	}

	private static FileLock tryLock(FileChannel channel, boolean shared) throws IOException {
		try {
			return channel.tryLock(0, Long.MAX_VALUE, shared);
		} catch (OverlappingFileLockException e) {
			return null;
		}
	}

	private static Path key(RunFolder run) throws IOException {
		return run.path().toRealPath().resolve(run.lock().getFileName());
	}

	private static IOException busy(RunFolder run) {
		return new IOException("The run " + run.id() + " is being trained by another process. Stop that first, or wait for its end.");
	}

	@Override
	public void close() throws IOException {
		channel.close();
		HELD.remove(file);
	}
}
