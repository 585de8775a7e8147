package org.twinlens.verification.internal.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps all threads of all processes but one from changing a folder. Who has it may take it again. The operating system gives it up for a process that dies.
 */
public final class FolderLock implements AutoCloseable {

	private static final String NAME = "vault.lock";
	/** The system locks for whole processes, so that threads of this one need a lock of their own. */
	private static final Map<Path, FolderLock> LOCKS = new ConcurrentHashMap<>();

	private final ReentrantLock threads = new ReentrantLock();
	private FileChannel channel;

	private FolderLock() {
	}

	/**
	 * Waits for its turn: others hold it for moments only.
	 *
	 * @param folder that is there
	 * @throws IOException with a sentence when it may not be written
	 */
	public static FolderLock take(Path folder) throws IOException {
		FolderLock lock = LOCKS.computeIfAbsent(folder.toRealPath(), real -> new FolderLock());
		lock.threads.lock();
		try {
			if (lock.threads.getHoldCount() == 1) {
				lock.channel = lockFile(folder.resolve(NAME));
			}
			return lock;
		} catch (IOException | RuntimeException e) {
			lock.threads.unlock();
			throw e;
		}
	}

	private static FileChannel lockFile(Path file) throws IOException {
		FileChannel channel;
		try {
			channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		} catch (IOException e) {
			throw new IOException("The galleries in " + file.getParent() + " cannot be changed: you may not write there.", e);
		}
		try {
			channel.lock();
			return channel;
		} catch (IOException | RuntimeException e) {
			channel.close();
			throw e;
		}
	}

	@Override
	public void close() throws IOException {
		try {
			if (threads.getHoldCount() == 1) {
				channel.close(); // and with it the lock on it
			}
		} finally {
			threads.unlock();
		}
	}
}
