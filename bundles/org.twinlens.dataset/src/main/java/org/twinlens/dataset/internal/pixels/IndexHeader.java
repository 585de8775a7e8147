package org.twinlens.dataset.internal.pixels;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * The index's beginning, {@value IndexRecord#SIZE} bytes.
 *
 * @param key        of the preparation
 * @param generation names the file of pixels that belongs to it: another after each time all was thrown away
 */
record IndexHeader(String key, UUID generation) {

	/** Rises with every change of the format, or of how images are decoded and prepared. */
	static final int VERSION = 1;
	private static final byte[] MAGIC = "TWPIXELS".getBytes(StandardCharsets.US_ASCII);
	private static final int CHECKED = IndexRecord.SIZE - Integer.BYTES;

	/** Empty when it is damaged or not of this version and key. */
	static Optional<IndexHeader> read(ByteBuffer bytes, String key) {
		if (bytes.remaining() < IndexRecord.SIZE) {
			return Optional.empty();
		}
		ByteBuffer header = bytes.slice(bytes.position(), IndexRecord.SIZE).order(ByteOrder.LITTLE_ENDIAN);
		UUID generation = new UUID(header.getLong(MAGIC.length + Integer.BYTES), header.getLong(MAGIC.length + Integer.BYTES + Long.BYTES));
		IndexHeader read = new IndexHeader(key, generation);
		return header.equals(read.bytes()) ? Optional.of(read) : Optional.empty();
	}

	/** @return those of an index without records */
	ByteBuffer bytes() {
		ByteBuffer header = ByteBuffer.allocate(IndexRecord.SIZE).order(ByteOrder.LITTLE_ENDIAN);
		header.put(MAGIC).putInt(VERSION).putLong(generation.getMostSignificantBits()).putLong(generation.getLeastSignificantBits());
		header.put(key.getBytes(StandardCharsets.US_ASCII));
		header.position(CHECKED);
		header.putInt(IndexRecord.sum(header.slice(0, CHECKED)));
		return header.clear();
	}
}
