package org.twinlens.vision;

import java.io.IOException;
import java.util.List;

/**
 * Opens whatever an address names. An OSGi service.
 *
 * <ul>
 * <li>{@code camera:0}, {@code camera:0@640x480}, {@code camera:NAME}: a camera by its number or name, perhaps with the size asked for
 * <li>{@code http://…}, {@code https://…}, {@code rtsp://…}: a stream (MJPEG or any other that FFmpeg reads)
 * <li>the path of a video file, of a folder or zip of images (in the order of their names), or of one image
 * </ul>
 */
public interface FrameSources {

	/**
	 * Opens a source; may take seconds. The caller closes it.
	 *
	 * @throws IOException with a sentence when there is no such source or it cannot be read
	 */
	FrameSource open(String address) throws IOException;

	/** What the machine has to offer: its cameras. Looked up at every call. */
	List<Device> devices();
}
