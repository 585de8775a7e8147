package org.twinlens.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.image.Picture;
import org.twinlens.core.image.PixelSource;
import org.twinlens.core.image.Preprocessing;

/** Images outside any study: a folder, a zip or one file, for protocols and for verification. Their ids are negative. Safe for use by several threads. */
public interface ExternalImages extends AutoCloseable {

	/** Opens folders, zips and files. An OSGi service. */
	interface Service {
		/** @throws IOException with a sentence when there is nothing to read */
		ExternalImages open(Path source) throws IOException;
	}

	/** All images, ordered by path. Their dimensions have been read, unreadable files are an error naming them. */
	List<ImageRecord> images() throws IOException;

	/** The image at a path, with {@code /}, relative to the source; its end matches, whole segments. */
	Optional<ImageRecord> image(String pathEnd) throws IOException;

	/** The text file at a path, as UTF-8; its end matches. */
	Optional<String> text(String pathEnd) throws IOException;

	/** All paths in the source, sorted, with {@code /}. */
	List<String> paths() throws IOException;

	PixelSource pixels(Preprocessing preprocessing);

	/** An image decoded, upright and on white. */
	Picture picture(ImageRecord image) throws IOException;

	@Override
	void close() throws IOException;
}
