package org.twinlens.vision.internal.source;

import java.io.IOException;
import java.util.function.BooleanSupplier;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.IntPointer;

/**
 * The pictures of a file or stream as FFmpeg decodes them, after its native code was prepared. Its own library functions are used instead of JavaCV's grabber, which
 * loads FFmpeg's devices too and with them a sound server's library that not every machine has.
 */
final class VideoInput implements AutoCloseable {

	private static final int MOST_DAMAGED = 100;

	private final String name;
	private final boolean live;
	private final AVFormatContext format = avformat.avformat_alloc_context();
	private final AVPacket packet = avcodec.av_packet_alloc();
	private final AVFrame frame = avutil.av_frame_alloc();
	private final Patience patience;
	private AVStream stream;
	private AVCodecContext decoder;
	private double rate;
	private boolean opened;
	private boolean drained;

	/** @param unwanted when it says so, whatever waits for the network gives up */
	VideoInput(String address, String name, boolean live, BooleanSupplier unwanted) throws IOException {
		this.name = name;
		this.live = live;
		this.patience = new Patience(unwanted);
		boolean ready = false;
		try {
			open(address);
			openDecoder();
			ready = true;
		} finally {
			if (!ready) {
				close();
			}
		}
	}

	private void open(String address) throws IOException {
		format.interrupt_callback().callback(patience);
		patience.begin();
		AVDictionary options = new AVDictionary(null);
		// A playlist may not lead from a file to the network or from the network to files.
		avutil.av_dict_set(options, "protocol_whitelist", live ? "http,https,tcp,tls,udp,rtp,rtsp,crypto,httpproxy" : "file", 0);
		avutil.av_dict_set(options, "rtsp_transport", "tcp", 0);
		int result = avformat.avformat_open_input(format, address, null, options);
		avutil.av_dict_free(options);
		if (result < 0) { // frees the context, too
			format.setNull();
			throw new IOException(live ? "The stream " + name + " cannot be opened: " + Ffmpeg.reason(result) + ". Check its address, and that it is running."
					: name + " is no video that can be read: " + Ffmpeg.reason(result) + ".");
		}
		opened = true;
		result = avformat.avformat_find_stream_info(format, (AVDictionary) null);
		int video = result < 0 ? result : avformat.av_find_best_stream(format, avutil.AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0);
		if (video < 0) {
			throw new IOException(name + " shows no pictures: " + Ffmpeg.reason(video) + ".");
		}
		stream = format.streams(video);
		AVRational guess = avformat.av_guess_frame_rate(format, stream, null);
		rate = guess.num() <= 0 || guess.den() <= 0 ? 0 : (double) guess.num() / guess.den();
	}

	private void openDecoder() throws IOException {
		AVCodec codec = avcodec.avcodec_find_decoder(stream.codecpar().codec_id());
		if (codec == null || codec.isNull()) {
			String coding = avcodec.avcodec_get_name(stream.codecpar().codec_id()).getString();
			throw new IOException("The pictures of " + name + " are in a format that cannot be decoded (" + coding + ").");
		}
		PictureConverter.checkSize(stream.codecpar().width(), stream.codecpar().height(), name);
		decoder = avcodec.avcodec_alloc_context3(codec);
		avcodec.avcodec_parameters_to_context(decoder, stream.codecpar());
		decoder.pkt_timebase(stream.time_base());
		decoder.max_pixels(PictureConverter.MOST_PIXELS);
		if (live) {
			decoder.thread_type(AVCodecContext.FF_THREAD_SLICE); // threads by frames would keep frames back
		}
		int result = avcodec.avcodec_open2(decoder, codec, (AVDictionary) null);
		if (result < 0) {
			throw new IOException("The pictures of " + name + " cannot be decoded: " + Ffmpeg.reason(result) + ".");
		}
	}

	/** Decodes the next picture into {@link #frame()}. @return false at the end */
	boolean decode() throws IOException {
		patience.begin();
		for (int damaged = 0;;) {
			int result = avcodec.avcodec_receive_frame(decoder, frame);
			if (result >= 0) {
				return true;
			}
			if (result == avutil.AVERROR_EOF) {
				return false;
			}
			if (Ffmpeg.wantsMore(result)) {
				result = feed();
			}
			if (result < 0 && ++damaged > MOST_DAMAGED) {
				throw new IOException(name + " is damaged: " + Ffmpeg.reason(result) + ".");
			}
		}
	}

	/** Gives the decoder the next packet of the stream, or says that there are no more. @return below 0 where the decoder cannot use it */
	private int feed() throws IOException {
		if (drained) {
			return avutil.AVERROR_EOF;
		}
		int result = avformat.av_read_frame(format, packet);
		if (result == avutil.AVERROR_EOF && !live) {
			drained = true;
			return avcodec.avcodec_send_packet(decoder, null);
		}
		if (result < 0) {
			throw new IOException(live ? "The stream " + name + " gives no more pictures: " + Ffmpeg.reason(result) + ". Open it again when it is back."
					: name + " cannot be read on: " + Ffmpeg.reason(result) + ".");
		}
		try {
			return packet.stream_index() == stream.index() ? avcodec.avcodec_send_packet(decoder, packet) : 0;
		} finally {
			avcodec.av_packet_unref(packet);
		}
	}

	/** The picture decoded last, valid until the next. */
	AVFrame frame() {
		return frame;
	}

	/** Frames a second; 0 where the file does not say. Also when closed. */
	double rate() {
		return rate;
	}

	/** When the picture is to be shown, in seconds of the file's clock. */
	double seconds(long index) {
		long time = frame.best_effort_timestamp();
		return time == avutil.AV_NOPTS_VALUE ? index / Math.max(1, rate) : time * (double) stream.time_base().num() / stream.time_base().den();
	}

	/** By how many quarter turns clockwise the pictures are to be turned to be upright. */
	int quarterTurns() {
		AVPacketSideData data = avcodec.av_packet_side_data_get(stream.codecpar().coded_side_data(), stream.codecpar().nb_coded_side_data(), avcodec.AV_PKT_DATA_DISPLAYMATRIX);
		if (data == null || data.isNull() || data.size() < 9 * Integer.BYTES) {
			return 0;
		}
		double counterclockwise = avutil.av_display_rotation_get(new IntPointer(data.data()));
		return Double.isNaN(counterclockwise) ? 0 : Math.floorMod(-Math.round(counterclockwise / 90), 4);
	}

	@Override
	public void close() {
		if (decoder != null) {
			avcodec.avcodec_free_context(decoder);
		}
		avutil.av_frame_free(frame);
		avcodec.av_packet_free(packet);
		if (opened) {
			avformat.avformat_close_input(format);
		}
		patience.close();
	}
}
