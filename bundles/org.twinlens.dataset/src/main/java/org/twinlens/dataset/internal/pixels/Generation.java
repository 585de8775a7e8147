package org.twinlens.dataset.internal.pixels;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is known of an index and the file of pixels that belongs to it, whose bytes never change once they are written. Parts of the file are mapped into memory as they are
 * needed; nothing of them is on the heap. Safe for use by several threads.
 */
final class Generation {

	/** Bytes mapped at once. No image's pixels lie on both sides of a border. */
	static final long PART = 256L << 20;

	private final UUID id;
	private final Path file;
	private final PixelCode code;
	private final Map<String, IndexRecord> records = new ConcurrentHashMap<>();
	private final Map<Long, MappedByteBuffer> parts = new ConcurrentHashMap<>();
	/** Bytes of the index that have been read. */
	private long read = IndexRecord.SIZE;

	Generation(UUID id, Path file, PixelCode code) {
		this.id = id;
		this.file = file;
		this.code = code;
	}

	UUID id() {
		return id;
	}

	Path file() {
		return file;
	}

	boolean knows(String hash) {
		return records.containsKey(hash);
	}

	/** Reads what has been added to the index. Records that are damaged, or cannot be, are passed over: the images are prepared anew. */
	synchronized void readOn(FileChannel index) throws IOException {
		long whole = index.size() / IndexRecord.SIZE * IndexRecord.SIZE;
		ByteBuffer bytes = ByteBuffer.allocate(IndexRecord.SIZE << 10);
		while (read < whole) {
			bytes.clear().limit((int) Math.min(bytes.capacity(), whole - read));
			while (bytes.hasRemaining() && index.read(bytes, read + bytes.position()) > 0) {
				// until they are there
			}
			bytes.limit(bytes.position() / IndexRecord.SIZE * IndexRecord.SIZE).position(0);
			if (!bytes.hasRemaining()) {
				return; // it was made shorter this moment
			}
			read += bytes.limit();
			while (bytes.hasRemaining()) {
				IndexRecord.read(bytes).filter(this::isPossible).ifPresent(record -> records.put(record.hash(), record));
			}
		}
	}

	private boolean isPossible(IndexRecord record) {
		return record.length() > 0 && record.length() == code.length(record.kind()) && record.offset() >= 0 && record.offset() / PART == (record.offset() + record.length() - 1) / PART;
	}

	/** Where the next record goes. */
	synchronized long end() {
		return read;
	}

	/** Where pixels of that length may go in a file of that size, with room for a record before them. */
	static long place(long size, int length) {
		long aligned = (size + 2 * IndexRecord.SIZE - 1) / IndexRecord.SIZE * IndexRecord.SIZE;
		return aligned / PART == (aligned + length - 1) / PART ? aligned : (aligned / PART + 1) * PART + IndexRecord.SIZE;
	}

	/** @return the bytes of an image's pixels in mapped memory; empty when it is not there, or damaged and therefore forgotten */
	Optional<Found> find(String hash) {
		IndexRecord record = records.get(hash);
		if (record == null) {
			return Optional.empty();
		}
		try {
			// Nobody cuts the file, but memory mapped from one that was cut must not be touched: that may end the process.
			ByteBuffer bytes = Files.size(file) < record.end() ? null : mapped(record);
			if (bytes != null && IndexRecord.sum(bytes) == record.sum()) {
				return Optional.of(new Found(record.kind(), bytes));
			}
		} catch (IOException e) {
			// the file is gone: made anew, as when it is damaged
		}
		records.remove(hash, record);
		return Optional.empty();
	}

	record Found(byte kind, ByteBuffer bytes) {
	}

	/** {@code null} where the file has become shorter this moment. */
	private ByteBuffer mapped(IndexRecord record) throws IOException {
		long part = record.offset() / PART;
		int from = (int) (record.offset() % PART);
		MappedByteBuffer bytes = parts.get(part);
		if (bytes == null || bytes.capacity() < from + record.length()) {
			bytes = map(part);
		}
		return bytes.capacity() < from + record.length() ? null : bytes.slice(from, record.length());
	}

	private synchronized MappedByteBuffer map(long part) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			MappedByteBuffer bytes = channel.map(MapMode.READ_ONLY, part * PART, Math.max(0, Math.min(PART, channel.size() - part * PART)));
			parts.put(part, bytes);
			return bytes;
		}
	}
}
