package org.twinlens.vision.internal.source;

import java.io.IOException;
import java.util.Optional;

import org.twinlens.core.image.Picture;
import org.twinlens.vision.Frame;

/** A camera until it is closed or gives no more pictures. */
final class CameraSource extends NativeSource {

	/** Now and then a camera has no picture in time; one that fails so often in a row is gone. */
	private static final int MOST_FAILURES = 5;

	private final String name;
	private final Capture capture;
	private final double rate;
	private long index;
	private long start;

	/** @param capture belongs to this from now on */
	CameraSource(String name, Capture capture) {
		this.name = name;
		this.capture = capture;
		this.rate = capture.rate();
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public double rate() {
		return rate;
	}

	@Override
	public boolean live() {
		return true;
	}

	@Override
	Optional<Frame> read() throws IOException {
		for (int failures = 0; failures < MOST_FAILURES && !isClosed(); failures++) {
			Optional<Picture> picture = capture.read();
			if (picture.isPresent()) {
				long now = System.nanoTime();
				start = index == 0 ? now : start;
				return Optional.of(new Frame(picture.get(), index++, (now - start) / 1e9));
			}
		}
		throw new IOException(capture.whyNone());
	}

	@Override
	void release() {
		capture.close();
	}
}
