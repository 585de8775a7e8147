package org.twinlens.vision.face;

import java.util.List;

import org.twinlens.core.image.Picture;

/** Cuts a face out of a frame, upright and in its place; see {@link FaceFraming}. */
final class FaceCrop {

	/** A crop is not larger, whatever the frame: networks see far less. */
	private static final int MOST = 1024;

	private FaceCrop() {
	}

	static Picture of(Picture frame, Face face, FaceFraming framing) {
		Box box = face.box();
		if (framing.aspect() == 0) {
			return plain(frame, box.x(), box.y(), box.width(), box.height());
		}
		double width = box.width() / framing.width();
		double height = width / framing.aspect();
		if (face.landmarks().isEmpty()) {
			int x = (int) Math.round(box.x() - framing.x() * width);
			int y = (int) Math.round(box.y() - framing.y() * height);
			return plain(frame, x, y, side(width), side(height));
		}
		Similarity toFrame = framing.landmarks().isEmpty() ? upright(face, framing, width, height) : Similarity.between(scaled(framing, width, height), face.landmarks());
		return turned(frame, toFrame, width, height);
	}

	private static int side(double length) {
		return (int) Math.max(1, Math.min(Math.round(length), 2 * MOST));
	}

	/** The crop's place by the box, turned about the box's middle until the eyes are level. */
	private static Similarity upright(Face face, FaceFraming framing, double width, double height) {
		Point eye = face.landmarks().get(0);
		Point other = face.landmarks().get(1);
		double angle = Math.atan2(other.y() - eye.y(), other.x() - eye.x());
		Point centre = face.box().centre();
		Point own = new Point(framing.x() * width + face.box().width() / 2.0, framing.y() * height + face.box().height() / 2.0);
		double cos = Math.cos(angle);
		double sin = Math.sin(angle);
		return new Similarity(cos, sin, centre.x() - cos * own.x() + sin * own.y(), centre.y() - sin * own.x() - cos * own.y());
	}

	private static List<Point> scaled(FaceFraming framing, double width, double height) {
		return framing.landmarks().stream().map(p -> new Point(p.x() * width, p.y() * height)).toList();
	}

	/** Whole pixels, unchanged. */
	private static Picture plain(Picture frame, int x, int y, int width, int height) {
		if (x >= 0 && y >= 0 && x <= frame.width() - width && y <= frame.height() - height) {
			return frame.crop(x, y, width, height);
		}
		int channels = frame.channels();
		byte[] samples = new byte[width * height * channels];
		for (int row = 0, target = 0; row < height; row++) {
			int line = Math.min(Math.max(y + row, 0), frame.height() - 1) * frame.width();
			for (int column = 0; column < width; column++) {
				int source = (line + Math.min(Math.max(x + column, 0), frame.width() - 1)) * channels;
				for (int c = 0; c < channels; c++) {
					samples[target++] = frame.samples()[source + c];
				}
			}
		}
		return new Picture(width, height, channels, samples);
	}

	/**
	 * Bilinear interpolation.
	 *
	 * @param toFrame from pixels of a crop of this width and height to pixels of the frame; its scale is made 1, unless the crop would be too large
	 */
	private static Picture turned(Picture frame, Similarity toFrame, double width, double height) {
		double scale = Math.max(toFrame.scale(), 1e-6);
		double shrink = Math.min(1, MOST / (Math.max(width, height) * scale));
		int across = Math.max(1, (int) Math.round(width * scale * shrink));
		int down = Math.max(1, (int) Math.round(height * scale * shrink));
		int channels = frame.channels();
		byte[] samples = new byte[across * down * channels];
		for (int y = 0, target = 0; y < down; y++) {
			for (int x = 0; x < across; x++, target += channels) {
				Point at = toFrame.apply((x + 0.5) / across * width, (y + 0.5) / down * height);
				sample(frame, at.x() - 0.5, at.y() - 0.5, samples, target);
			}
		}
		return new Picture(across, down, channels, samples);
	}

	private static void sample(Picture frame, double x, double y, byte[] into, int target) {
		double u = Math.min(Math.max(x, 0), frame.width() - 1);
		double v = Math.min(Math.max(y, 0), frame.height() - 1);
		int left = (int) u;
		int top = (int) v;
		int right = Math.min(left + 1, frame.width() - 1);
		int bottom = Math.min(top + 1, frame.height() - 1);
		int channels = frame.channels();
		byte[] samples = frame.samples();
		for (int c = 0; c < channels; c++) {
			double upper = mix(samples[(top * frame.width() + left) * channels + c], samples[(top * frame.width() + right) * channels + c], u - left);
			double lower = mix(samples[(bottom * frame.width() + left) * channels + c], samples[(bottom * frame.width() + right) * channels + c], u - left);
			into[target + c] = (byte) Math.round(upper + (v - top) * (lower - upper));
		}
	}

	private static double mix(byte from, byte to, double share) {
		return (from & 0xff) + share * ((to & 0xff) - (from & 0xff));
	}
}
