package org.twinlens.vision.internal.source;

import java.nio.charset.StandardCharsets;

import org.bytedeco.ffmpeg.global.avutil;

/** What FFmpeg means. */
final class Ffmpeg {

	/** POSIX's EAGAIN on the platforms whose native code is nested: a decoder wants more data. */
	private static final int AGAIN = System.getProperty("os.name").startsWith("Mac") ? -35 : -11;

	private Ffmpeg() {
	}

	static boolean wantsMore(int result) {
		return result == AGAIN;
	}

	/** The reason of a failure, as FFmpeg words it. */
	static String reason(int error) {
		byte[] text = new byte[256];
		avutil.av_strerror(error, text, text.length);
		int end = 0;
		while (end < text.length && text[end] != 0) {
			end++;
		}
		return new String(text, 0, end, StandardCharsets.UTF_8);
	}
}
