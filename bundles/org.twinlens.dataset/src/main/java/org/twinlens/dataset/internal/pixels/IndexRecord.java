package org.twinlens.dataset.internal.pixels;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Where an image's pixels stand, {@value #SIZE} bytes in the index, little-endian, with a check sum of their own.
 *
 * @param hash   of the image, lower-case hexadecimal
 * @param offset of its pixels in the file of pixels
 * @param length of them, bytes
 * @param kind   as {@link PixelCode} has it
 * @param sum    CRC-32C of them
 */
record IndexRecord(String hash, long offset, int length, byte kind, int sum) {

	static final int SIZE = 64;
	private static final int HASH = 32;
	private static final int CHECKED = HASH + Long.BYTES + 2 * Integer.BYTES + 1;

	/** @param bytes whose position moves behind the record; empty when that is damaged */
	static Optional<IndexRecord> read(ByteBuffer bytes) {
		ByteBuffer record = bytes.slice(bytes.position(), SIZE).order(ByteOrder.LITTLE_ENDIAN);
		bytes.position(bytes.position() + SIZE);
		if (sum(record.slice(0, CHECKED)) != record.getInt(CHECKED)) {
			return Optional.empty();
		}
		byte[] hash = new byte[HASH];
		record.get(hash);
		return Optional.of(new IndexRecord(HexFormat.of().formatHex(hash), record.getLong(), record.getInt(), record.get(), record.getInt()));
	}

	ByteBuffer bytes() {
		ByteBuffer record = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
		record.put(HexFormat.of().parseHex(hash)).putLong(offset).putInt(length).put(kind).putInt(sum);
		record.putInt(sum(record.duplicate().flip()));
		return record.clear();
	}

	long end() {
		return offset + length;
	}

	/** CRC-32C from position to limit, which stay. */
	static int sum(ByteBuffer bytes) {
		CRC32C sum = new CRC32C();
		sum.update(bytes.duplicate());
		return (int) sum.getValue();
	}
}
