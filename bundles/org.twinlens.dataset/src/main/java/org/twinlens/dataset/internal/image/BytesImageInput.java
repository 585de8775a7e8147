package org.twinlens.dataset.internal.image;

import javax.imageio.stream.ImageInputStreamImpl;

/** A byte array as ImageIO's input, without a copy. Used by one thread. */
final class BytesImageInput extends ImageInputStreamImpl {

	private final byte[] bytes;

	BytesImageInput(byte[] bytes) {
		this.bytes = bytes;
	}

	@Override
	public int read() {
		bitOffset = 0;
		return streamPos < bytes.length ? bytes[(int) streamPos++] & 0xff : -1;
	}

	@Override
	public int read(byte[] into, int offset, int length) {
		bitOffset = 0;
		if (length == 0) {
			return 0;
		}
		if (streamPos >= bytes.length) {
			return -1;
		}
		int count = (int) Math.min(length, bytes.length - streamPos);
		System.arraycopy(bytes, (int) streamPos, into, offset, count);
		streamPos += count;
		return count;
	}

	@Override
	public long length() {
		return bytes.length;
	}
}
