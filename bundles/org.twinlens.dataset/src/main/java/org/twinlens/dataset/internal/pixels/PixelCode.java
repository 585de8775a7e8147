package org.twinlens.dataset.internal.pixels;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

import org.twinlens.core.image.Pixels;
import org.twinlens.core.image.Preprocessing;

/**
 * How prepared pixels are kept, bit by bit as they are: one plane instead of three where a picture is grey, a byte a value where all are 8-bit levels (a picture that is not
 * resized), float32 otherwise: averaging gives values between levels. Safe for use by several threads.
 */
final class PixelCode {

	private static final int BYTES = 1;
	private static final int ONE_PLANE = 2;
	private static final int LEVELS = 256;

	/**
	 * Pixels as they are kept.
	 *
	 * @param kind  how
	 * @param bytes from position 0 to its limit
	 */
	record Coded(byte kind, ByteBuffer bytes) {
	}

	private final int channels;
	private final int height;
	private final int width;
	/** The value of each 8-bit level. */
	private final float[] values = new float[LEVELS];

	PixelCode(Preprocessing preprocessing) {
		channels = preprocessing.channels();
		height = preprocessing.height();
		width = preprocessing.width();
		for (int level = 0; level < LEVELS; level++) {
			float value = level / 255f;
			values[level] = preprocessing.invert() ? 1 - value : value;
		}
		if (preprocessing.invert()) {
			reverse();
		}
	}

	/** So that values rise with their place. */
	private void reverse() {
		for (int i = 0; i < LEVELS / 2; i++) {
			float swapped = values[i];
			values[i] = values[LEVELS - 1 - i];
			values[LEVELS - 1 - i] = swapped;
		}
	}

	Coded encode(Pixels pixels) {
		float[] all = pixels.values();
		int kind = isGrey(all) ? ONE_PLANE : 0;
		int count = count(kind);
		byte[] levels = levels(all, count);
		if (levels != null) {
			return new Coded((byte) (kind | BYTES), ByteBuffer.wrap(levels));
		}
		ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * count).order(ByteOrder.LITTLE_ENDIAN);
		bytes.asFloatBuffer().put(all, 0, count);
		return new Coded((byte) kind, bytes);
	}

	private boolean isGrey(float[] all) {
		int plane = width * height;
		return channels == 3 && Arrays.equals(all, 0, plane, all, plane, 2 * plane) && Arrays.equals(all, 0, plane, all, 2 * plane, 3 * plane);
	}

	/** The places of the values among those of the levels; {@code null} when one is none of them. */
	private byte[] levels(float[] all, int count) {
		byte[] levels = new byte[count];
		for (int i = 0; i < count; i++) {
			int level = Math.round(all[i] * (LEVELS - 1));
			if (level < 0 || level >= LEVELS || Float.floatToRawIntBits(values[level]) != Float.floatToRawIntBits(all[i])) {
				return null;
			}
			levels[i] = (byte) level;
		}
		return levels;
	}

	/** How many bytes that kind takes; -1 when there is no such kind. */
	int length(byte kind) {
		return kind < 0 || kind > (BYTES | ONE_PLANE) || (kind & ONE_PLANE) != 0 && channels == 1 ? -1 : count(kind) * ((kind & BYTES) != 0 ? 1 : Float.BYTES);
	}

	private int count(int kind) {
		return width * height * ((kind & ONE_PLANE) != 0 ? 1 : channels);
	}

	/** @param bytes of that kind's length from its position on */
	Pixels decode(byte kind, ByteBuffer bytes) {
		float[] all = new float[channels * height * width];
		int count = count(kind);
		if ((kind & BYTES) != 0) {
			for (int i = 0; i < count; i++) {
				all[i] = values[bytes.get() & 0xff];
			}
		} else {
			bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(all, 0, count);
		}
		for (int done = count; done < all.length; done += count) {
			System.arraycopy(all, 0, all, done, count);
		}
		return new Pixels(channels, height, width, all);
	}
}
