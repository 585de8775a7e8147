package org.twinlens.dataset.internal.image;

import java.nio.ByteBuffer;

/** Looks for a chunk in a PNG file (ISO/IEC 15948) without reading what is in the others: most have none, and tens of thousands are read. */
final class PngChunks {

	private static final int EXIF = ByteBuffer.wrap(new byte[] { 'e', 'X', 'I', 'f' }).getInt();
	private static final int SIGNATURE = 8;
	private static final int AROUND_DATA = 12;

	private PngChunks() {
	}

	static boolean hasExif(byte[] bytes) {
		ByteBuffer file = ByteBuffer.wrap(bytes);
		long at = SIGNATURE;
		while (at + AROUND_DATA <= bytes.length) {
			int length = file.getInt((int) at);
			if (length < 0) {
				return false;
			}
			if (file.getInt((int) at + 4) == EXIF) {
				return true;
			}
			at += AROUND_DATA + (long) length;
		}
		return false;
	}
}
