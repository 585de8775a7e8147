package org.twinlens.dataset.internal.study;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.osgi.service.component.annotations.Component;
import org.twinlens.dataset.StudyLock;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Locks by the operating system's lock on {@code study.lock}, which ends with its process however that ends. What is written in the file only tells others who holds
 * it; left behind by a dead process it means nothing.
 */
@Component(service = StudyLock.Service.class)
public final class FileStudyLocks implements StudyLock.Service {

	static final String NAME = "study.lock";
	private static final ObjectMapper JSON = new ObjectMapper();
	/** Far behind the content: a locked region cannot be read on Windows. */
	private static final long REGION = Long.MAX_VALUE - 1;

	/** Who holds a lock. */
	@JsonIgnoreProperties(ignoreUnknown = true)
	record Holder(long pid, String user, String host, String since) {
		static Holder self() {
			return new Holder(ProcessHandle.current().pid(), System.getProperty("user.name"), hostName(), Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
		}

		private static String hostName() {
			try {
				return InetAddress.getLocalHost().getHostName();
			} catch (UnknownHostException e) {
				return "this machine";
			}
		}
	}

	@Override
	public StudyLock take(Path studyFolder) throws IOException {
		Path file = studyFolder.resolve(NAME);
		if (!Files.isDirectory(studyFolder)) {
			throw new IOException("There is no folder " + studyFolder + " to open a study in.");
		}
		FileChannel channel = open(file);
		try {
			FileLock lock = lock(channel);
			if (lock == null) {
				throw new IOException("The study in " + studyFolder + " is open in another window: " + holder(file) + ". Close it there first.");
			}
			byte[] holder = JSON.writeValueAsBytes(Holder.self());
			channel.truncate(0);
			channel.write(ByteBuffer.wrap(holder), 0);
			channel.force(true);
			return new HeldLock(channel);
		} catch (IOException | RuntimeException e) {
			channel.close();
			throw e;
		}
	}

	private static FileChannel open(Path file) throws IOException {
		try {
			return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
		} catch (IOException e) {
			throw new IOException("The study in " + file.getParent() + " cannot be locked: you may not write " + file.getFileName() + ".", e);
		}
	}

	private static FileLock lock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock(REGION, 1, false);
		} catch (OverlappingFileLockException e) {
			return null; // a window of this very process has it
		}
	}

	private static String holder(Path file) throws IOException {
		try {
			Holder holder = JSON.readValue(file.toFile(), Holder.class);
			return "process " + holder.pid() + " of " + holder.user() + " on " + holder.host() + ", since " + holder.since();
		} catch (JsonProcessingException e) {
			return "a process that has just begun";
		}
	}

	private record HeldLock(FileChannel channel) implements StudyLock {
		@Override
		public void close() {
			try (channel) {
				if (channel.isOpen()) {
					channel.truncate(0);
				}
			} catch (IOException e) {
				// the lock ends with the channel, whatever stands in the file
			}
		}
	}
}
