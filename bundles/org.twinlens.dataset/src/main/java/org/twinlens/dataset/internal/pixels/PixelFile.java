package org.twinlens.dataset.internal.pixels;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import org.twinlens.core.image.Pixels;
import org.twinlens.core.image.Preprocessing;

/**
 * The pixels of images prepared in one way: {@code <key>.index}, a header and records, and {@code <key>-<generation>.pixels}, to which both is only ever appended, under a lock
 * among processes. All that is read is checked: what is damaged, cut off, torn or of another version counts as missing. Both files may be deleted at any time. Nothing is forced to the
 * disk, for it can be made anew. Safe for use by several threads and processes.
 */
final class PixelFile {

	static final String INDEX = ".index";
	static final String PIXELS = ".pixels";

	private static final System.Logger LOG = System.getLogger(PixelFile.class.getName());
	/** Locks among processes do not hold among threads. */
	private static final Object APPENDING = new Object();

	private final Path folder;
	private final String key;
	private final PixelCode code;
	private final PixelRoom room;
	private final AtomicBoolean told = new AtomicBoolean();
	private volatile Generation current;

	PixelFile(Path folder, Preprocessing preprocessing, PixelRoom room) {
		this.folder = folder;
		this.room = room;
		key = PixelRoom.key(preprocessing);
		code = new PixelCode(preprocessing);
		current = none();
		try {
			readOn();
			Files.setLastModifiedTime(index(), FileTime.from(Instant.now())); // the longest unused goes first
		} catch (NoSuchFileException e) {
			// the first to prepare images so
		} catch (IOException e) {
			tell(e);
		}
	}

	private Path index() {
		return folder.resolve(key + INDEX);
	}

	/** Knows nothing and has no file. */
	private Generation none() {
		return generation(new UUID(0, 0));
	}

	private Generation generation(UUID id) {
		return new Generation(id, folder.resolve(key + "-" + id + PIXELS), code);
	}

	/** @return an image's pixels; empty when they are not there, or not as they were */
	Optional<Pixels> find(String hash) {
		Generation known = current;
		Optional<Pixels> found = known.find(hash).map(bytes -> code.decode(bytes.kind(), bytes.bytes()));
		if (found.isPresent()) {
			return found;
		}
		try {
			readOn(); // another process may have put it there
		} catch (NoSuchFileException e) {
			current = none();
			return Optional.empty();
		} catch (IOException e) {
			tell(e);
			return Optional.empty();
		}
		return current.find(hash).map(bytes -> code.decode(bytes.kind(), bytes.bytes()));
	}

	private synchronized void readOn() throws IOException {
		try (FileChannel index = FileChannel.open(index(), StandardOpenOption.READ)) {
			readOn(index);
		}
	}

	/** @return whether the index is one */
	private synchronized boolean readOn(FileChannel index) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate(IndexRecord.SIZE);
		index.read(bytes, 0);
		Optional<IndexHeader> header = IndexHeader.read(bytes.flip(), key);
		if (header.isEmpty()) {
			current = none();
			return false;
		}
		if (!header.get().generation().equals(current.id())) {
			current = generation(header.get().generation());
		}
		current.readOn(index);
		return true;
	}

	/** Keeps an image's pixels, unless there is no room. A disk that is full or read-only is no reason to fail. */
	void add(String hash, Pixels pixels) {
		PixelCode.Coded coded = code.encode(pixels);
		synchronized (APPENDING) {
			if (!room.take(key, coded.bytes().remaining() + 4L * IndexRecord.SIZE)) {
				return;
			}
			try {
				Files.createDirectories(folder);
				try (FileChannel index = FileChannel.open(index(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE); FileLock lock = index.lock()) {
					append(hash, coded, index);
				}
			} catch (NoSuchFileException e) {
				// deleted this moment
			} catch (IOException e) {
				tell(e);
			}
		}
	}

	private synchronized void append(String hash, PixelCode.Coded coded, FileChannel index) throws IOException {
		if (!readOn(index) || !Files.exists(current.file())) {
			begin(index);
		}
		if (current.knows(hash)) {
			return; // another process was quicker
		}
		try (FileChannel file = FileChannel.open(current.file(), StandardOpenOption.WRITE)) {
			IndexRecord record = new IndexRecord(hash, Generation.place(file.size(), coded.bytes().remaining()), coded.bytes().remaining(), coded.kind(), IndexRecord.sum(coded.bytes()));
			write(record.bytes(), file, record.offset() - IndexRecord.SIZE); // so that a file without its index still tells whose pixels it holds
			write(coded.bytes(), file, record.offset());
			write(record.bytes(), index, current.end());
		}
		current.readOn(index);
	}

	/** Throws away what there was. An index is not mapped, so cutting it harms nobody who reads it. */
	private void begin(FileChannel index) throws IOException {
		room.delete(key, PIXELS);
		IndexHeader header = new IndexHeader(key, UUID.randomUUID());
		index.truncate(0);
		write(header.bytes(), index, 0);
		current = generation(header.generation());
		Files.createFile(current.file());
	}

	private static void write(ByteBuffer bytes, FileChannel to, long at) throws IOException {
		ByteBuffer rest = bytes.duplicate();
		while (rest.hasRemaining()) {
			to.write(rest, at + rest.position());
		}
	}

	/** Forgets the memory that was mapped. */
	void forget() {
		current = none();
	}

	private void tell(IOException e) {
		if (!told.getAndSet(true)) {
			LOG.log(Level.WARNING, "Prepared images cannot be kept in " + folder + ", so they are decoded each time: " + e.getMessage(), e);
		}
	}
}
