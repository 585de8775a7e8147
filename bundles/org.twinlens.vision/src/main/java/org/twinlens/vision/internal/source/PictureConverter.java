package org.twinlens.vision.internal.source;

import java.io.IOException;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.twinlens.core.image.Picture;

/** Makes pictures of what a decoder gives: whatever its colours, red, green and blue. */
final class PictureConverter implements AutoCloseable {

	/** Larger pictures are refused before memory is taken. */
	static final long MOST_PIXELS = 50_000_000;

	private final AVFrame rgb = avutil.av_frame_alloc();
	private SwsContext context;

	static void checkSize(int width, int height, String name) throws IOException {
		if (width < 1 || height < 1) {
			throw new IOException(name + " has pictures without pixels (" + width + "×" + height + ").");
		}
		if ((long) width * height > MOST_PIXELS) {
			throw new IOException("The pictures of " + name + " have " + width + "×" + height + " pixels; at most " + MOST_PIXELS / 1_000_000 + " million are read.");
		}
	}

	Picture convert(AVFrame decoded, String name) throws IOException {
		int width = decoded.width();
		int height = decoded.height();
		checkSize(width, height, name);
		if (context == null) {
			context = swscale.sws_alloc_context();
			context.flags(swscale.SWS_BICUBIC | swscale.SWS_ACCURATE_RND | swscale.SWS_FULL_CHR_H_INT);
		}
		avutil.av_frame_unref(rgb);
		rgb.format(avutil.AV_PIX_FMT_RGB24);
		rgb.width(width);
		rgb.height(height);
		int result = swscale.sws_scale_frame(context, rgb, decoded);
		if (result < 0) {
			throw new IOException("The colours of " + name + " cannot be converted: " + Ffmpeg.reason(result) + ".");
		}
		return copy(width, height);
	}

	private Picture copy(int width, int height) {
		byte[] samples = new byte[width * height * 3];
		BytePointer data = rgb.data(0);
		long line = rgb.linesize(0);
		for (int y = 0; y < height; y++) {
			data.position(y * line).get(samples, y * width * 3, width * 3);
		}
		return new Picture(width, height, 3, samples);
	}

	@Override
	public void close() {
		avutil.av_frame_free(rgb);
		if (context != null) {
			swscale.sws_freeContext(context);
		}
	}
}
