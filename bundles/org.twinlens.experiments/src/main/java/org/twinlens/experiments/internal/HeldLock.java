package org.twinlens.experiments.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A lock file that one holder on this machine has at a time; the operating system gives it back when the holder's process ends, however it ends. */
public final class HeldLock implements AutoCloseable {

	/** What this process holds. On POSIX systems closing any channel of a file gives up the process's locks on it, so a file in here is never opened a second time. */
	private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

	private static final int LOOK_MILLIS = 5;

	private final Path file;
	private final FileChannel channel;

	private HeldLock(Path file, FileChannel channel) {
		this.file = file;
		this.channel = channel;
	}

	/** The lock, unless somebody has it. */
	public static Optional<HeldLock> tryTake(Path lockFile) throws IOException {
		Files.createDirectories(lockFile.getParent());
		Path file = lockFile.getParent().toRealPath().resolve(lockFile.getFileName());
		if (!HELD.add(file)) {
			return Optional.empty();
		}
		FileChannel channel = null;
		try {
			channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			if (lock(channel) != null) {
				return Optional.of(new HeldLock(file, channel));
			}
		} catch (IOException | RuntimeException e) {
			giveUp(file, channel);
			throw e;
		}
		giveUp(file, channel);
		return Optional.empty();
	}

	/** The lock, as soon as nobody else has it; for those that hold it for moments. */
	public static HeldLock take(Path lockFile) throws IOException {
		while (true) {
			Optional<HeldLock> lock = tryTake(lockFile);
			if (lock.isPresent()) {
				return lock.get();
			}
			try {
				Thread.sleep(LOOK_MILLIS);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new IOException("Interrupted while another process was changing " + lockFile.getParent() + "; try again.", e);
			}
		}
	}

	private static FileLock lock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		} catch (OverlappingFileLockException e) {
			return null;
		}
	}

	private static void giveUp(Path file, FileChannel channel) throws IOException {
		try {
			if (channel != null) {
				channel.close();
			}
		} finally {
			HELD.remove(file);
		}
	}

	@Override
	public void close() throws IOException {
		giveUp(file, channel);
	}
}
