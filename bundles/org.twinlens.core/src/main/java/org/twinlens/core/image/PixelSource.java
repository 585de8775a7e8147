package org.twinlens.core.image;

import java.io.IOException;

import org.twinlens.core.ImageRecord;

/** Gives the prepared pixels of images. Safe for use by several threads. */
@FunctionalInterface
public interface PixelSource {

	/**
	 * @throws IOException naming the image and the reason when it cannot be read
	 */
	Pixels pixels(ImageRecord image) throws IOException;
}
