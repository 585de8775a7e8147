package org.twinlens.vision;

import java.io.IOException;
import java.util.Optional;

/**
 * An open camera, file, stream or folder, read frame by frame by one thread. A source that is not {@link #live()} gives the same frames with the same times whenever
 * it is opened again, as fast as they are asked for; {@link LatestFrames} gives them at their own pace.
 */
public interface FrameSource extends AutoCloseable {

	/** What people call it, such as the camera's or the file's name. */
	String name();

	/** Frames a second; 0 where nobody can say. */
	double rate();

	/** Whether frames come when they come, as a camera's do, and those not asked for are lost. */
	boolean live();

	/**
	 * The next frame; empty when there are no more. Blocks until there is one.
	 *
	 * @throws IOException with a sentence when the source fails, such as a camera that was unplugged; the source is over then, and its address may be opened again
	 */
	Optional<Frame> next() throws IOException;

	/** Gives the device or file free; callable from any thread and more than once. A thread that waits in {@link #next()} gets the end or an {@link IOException}. */
	@Override
	void close();
}
