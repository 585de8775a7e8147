package org.twinlens.vision.internal.source;

import java.io.IOException;
import java.util.Optional;

import org.twinlens.core.image.Picture;
import org.twinlens.lib.javacv.NativeVision;
import org.twinlens.vision.Frame;

/** A video file or a stream, decoded by FFmpeg. */
final class VideoSource extends NativeSource {

	private final String name;
	private final boolean live;
	private final VideoInput input;
	private final PictureConverter converter;
	private long index;
	private double first = Double.NaN;

	/**
	 * Opens it.
	 *
	 * @param address as FFmpeg understands it
	 * @param name    for people
	 * @param live    whether it is a stream
	 * @throws IOException with a sentence when it cannot be opened or shows nothing
	 */
	static VideoSource open(String address, String name, boolean live) throws IOException {
		NativeVision.prepare();
		return new VideoSource(address, name, live);
	}

	private VideoSource(String address, String name, boolean live) throws IOException {
		this.name = name;
		this.live = live;
		this.input = new VideoInput(address, name, live, this::isClosed);
		this.converter = new PictureConverter();
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public double rate() {
		return input.rate();
	}

	@Override
	public boolean live() {
		return live;
	}

	@Override
	Optional<Frame> read() throws IOException {
		if (!input.decode()) {
			return Optional.empty();
		}
		Picture picture = QuarterTurns.turn(converter.convert(input.frame(), name), input.quarterTurns());
		return Optional.of(new Frame(picture, index++, seconds()));
	}

	private double seconds() {
		double now = live ? System.nanoTime() / 1e9 : input.seconds(index);
		if (Double.isNaN(first)) {
			first = now;
		}
		return now - first;
	}

	@Override
	void release() {
		converter.close();
		input.close();
	}
}
