package org.twinlens.cli.internal.verification;

import java.io.IOException;
import java.util.Optional;

import org.twinlens.vision.Frame;
import org.twinlens.vision.FrameSource;

/** The first frames of a source. */
final class LimitedFrames implements FrameSource {

	private final FrameSource source;
	private long left;

	LimitedFrames(FrameSource source, long frames) {
		this.source = source;
		this.left = frames;
	}

	@Override
	public String name() {
		return source.name();
	}

	@Override
	public double rate() {
		return source.rate();
	}

	@Override
	public boolean live() {
		return source.live();
	}

	@Override
	public Optional<Frame> next() throws IOException {
		return left-- > 0 ? source.next() : Optional.empty();
	}

	@Override
	public void close() {
		source.close();
	}
}
