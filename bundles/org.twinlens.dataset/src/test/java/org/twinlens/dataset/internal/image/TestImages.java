package org.twinlens.dataset.internal.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import javax.imageio.ImageIO;

/** Small image files made in memory. */
public final class TestImages {

	private TestImages() {
	}

	/** A grey picture of these rows. */
	public static BufferedImage grey(int[]... rows) {
		BufferedImage image = new BufferedImage(rows[0].length, rows.length, BufferedImage.TYPE_BYTE_GRAY);
		for (int y = 0; y < rows.length; y++) {
			image.getRaster().setPixels(0, y, rows[y].length, 1, rows[y]);
		}
		return image;
	}

	/** A colour picture, each number 0xrrggbb or, for types with alpha, 0xaarrggbb. */
	public static BufferedImage colour(int type, int[]... rows) {
		BufferedImage image = new BufferedImage(rows[0].length, rows.length, type);
		for (int y = 0; y < rows.length; y++) {
			for (int x = 0; x < rows[y].length; x++) {
				image.setRGB(x, y, image.getColorModel().hasAlpha() ? rows[y][x] : rows[y][x] | 0xff000000);
			}
		}
		return image;
	}

	public static byte[] file(BufferedImage image, String format) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			if (!ImageIO.write(image, format, out)) {
				throw new IllegalArgumentException("No writer for " + format + ".");
			}
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
		return out.toByteArray();
	}

	/** A small PNG; another number, another file. */
	public static byte[] png(int number) {
		return file(colour(BufferedImage.TYPE_INT_RGB, new int[] { number, number * 7 }, new int[] { number * 31, 0xffffff }), "png");
	}

	/** A binary netpbm file. */
	public static byte[] portable(String header, int... samples) {
		byte[] start = header.getBytes(StandardCharsets.US_ASCII);
		ByteBuffer file = ByteBuffer.allocate(start.length + samples.length).put(start);
		for (int sample : samples) {
			file.put((byte) sample);
		}
		return file.array();
	}

	/** A JPEG with an EXIF segment that says how the camera was held. */
	public static byte[] oriented(BufferedImage image, int orientation) {
		byte[] jpeg = file(image, "jpg");
		ByteBuffer exif = ByteBuffer.allocate(36);
		exif.putShort((short) 0xffe1).putShort((short) 34).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)); // segment, length
		exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8); // TIFF header
		exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0).putInt(0); // one entry
		return ByteBuffer.allocate(jpeg.length + exif.capacity()).put(jpeg, 0, 2).put(exif.array()).put(jpeg, 2, jpeg.length - 2).array();
	}
}
