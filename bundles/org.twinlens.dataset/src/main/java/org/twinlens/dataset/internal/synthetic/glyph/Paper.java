package org.twinlens.dataset.internal.synthetic.glyph;

import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A square sheet of white paper to draw on in black, and its PNG file. */
final class Paper {

	private final int size;
	private final boolean[] black;

	Paper(int size) {
		this.size = size;
		this.black = new boolean[size * size];
	}

	/** Draws with a round pen of this width, pixels. */
	void draw(Path path, double pen) {
		for (int i = 1; i < path.length(); i++) {
			double dx = path.x()[i] - path.x()[i - 1];
			double dy = path.y()[i] - path.y()[i - 1];
			int steps = 1 + (int) (2 * Math.max(Math.abs(dx), Math.abs(dy)));
			for (int k = 0; k <= steps; k++) {
				dot(path.x()[i - 1] + dx * k / steps, path.y()[i - 1] + dy * k / steps, pen / 2);
			}
		}
	}

	private void dot(double x, double y, double radius) {
		int right = Math.min(size - 1, (int) Math.floor(x + radius));
		int bottom = Math.min(size - 1, (int) Math.floor(y + radius));
		for (int row = Math.max(0, (int) Math.ceil(y - radius)); row <= bottom; row++) {
			for (int column = Math.max(0, (int) Math.ceil(x - radius)); column <= right; column++) {
				double dx = column - x;
				double dy = row - y;
				if (dx * dx + dy * dy <= radius * radius) {
					black[row * size + column] = true;
				}
			}
		}
	}

	/**
	 * One bit a pixel, stored rather than compressed: a compressor's bytes differ from release to release, these never do.
	 *
	 * @see <a href="https://www.w3.org/TR/png/">PNG specification</a>
	 */
	byte[] png() {
		ByteArrayOutputStream png = new ByteArrayOutputStream(2048);
		png.writeBytes(new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' });
		chunk(png, "IHDR", ByteBuffer.allocate(13).putInt(size).putInt(size).put((byte) 1).put(new byte[4]).array());
		chunk(png, "IDAT", stored(rows()));
		chunk(png, "IEND", new byte[0]);
		return png.toByteArray();
	}

	/** Each row a filter byte, 0, and eight pixels a byte, white 1. */
	private byte[] rows() {
		int stride = 1 + (size + 7) / 8;
		byte[] rows = new byte[size * stride];
		for (int i = 0; i < black.length; i++) {
			if (!black[i]) {
				rows[i / size * stride + 1 + i % size / 8] |= (byte) (0x80 >> i % size % 8);
			}
		}
		return rows;
	}

	/** A zlib stream of one stored block, up to 65,535 bytes. */
	private static byte[] stored(byte[] data) {
		Adler32 sum = new Adler32();
		sum.update(data);
		byte[] length = { (byte) data.length, (byte) (data.length >> 8), (byte) ~data.length, (byte) (~data.length >> 8) };
		return ByteBuffer.allocate(data.length + 11).put((byte) 0x78).put((byte) 0x01).put((byte) 1).put(length).put(data).putInt((int) sum.getValue()).array();
	}

	private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
		byte[] named = ByteBuffer.allocate(4 + data.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(data).array();
		CRC32 crc = new CRC32();
		crc.update(named);
		png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
		png.writeBytes(named);
		png.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
	}
}
