package org.twinlens.vision.internal.source;

import java.util.function.BooleanSupplier;

import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.javacpp.Pointer;

/** Asked by FFmpeg while it waits: whether to give up. */
final class Patience extends AVIOInterruptCB.Callback_Pointer {

	/** A network that is silent for so long is down. */
	private static final long LONGEST = 10_000_000_000L;

	private final BooleanSupplier unwanted;
	private volatile long end;

	Patience(BooleanSupplier unwanted) {
		this.unwanted = unwanted;
	}

	/** What is waited for from now on may take its time. */
	void begin() {
		end = System.nanoTime() + LONGEST;
	}

	@Override
	public int call(Pointer nothing) {
		return unwanted.getAsBoolean() || System.nanoTime() - end > 0 ? 1 : 0;
	}
}
