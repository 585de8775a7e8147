package org.twinlens.vision.internal.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.twinlens.vision.Frame;

/** Images as a film of ten frames a second, in the order of their names, numbers by their value. */
final class ImagesSource extends NativeSource {

	private static final double RATE = 10;
	private static final int MOST_BYTES = 256 << 20;

	private final String name;
	private final ImageFiles files;
	private final List<String> names;
	private int index;

	/** @throws IOException with a sentence when there are no images */
	ImagesSource(Path path) throws IOException {
		this.name = path.toAbsolutePath().normalize().getFileName() == null ? path.toString() : path.toAbsolutePath().normalize().getFileName().toString();
		this.files = ImageFiles.of(path);
		this.names = files.names();
		if (names.isEmpty()) {
			files.close();
			throw new IOException("There are no images in " + path + ". A folder or zip of frames holds JPEG, PNG, GIF, BMP, TIFF, PGM, PPM or PBM files.");
		}
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public double rate() {
		return RATE;
	}

	@Override
	public boolean live() {
		return false;
	}

	@Override
	Optional<Frame> read() throws IOException {
		if (index == names.size()) {
			return Optional.empty();
		}
		String file = names.get(index);
		try (InputStream in = files.open(file)) {
			byte[] bytes = in.readNBytes(MOST_BYTES + 1);
			if (bytes.length > MOST_BYTES) {
				throw new IOException("The file has more than " + (MOST_BYTES >> 20) + " MB.");
			}
			Frame frame = new Frame(ImageBytes.decode(bytes), index, index / RATE);
			index++;
			return Optional.of(frame);
		} catch (IOException e) {
			throw new IOException("The image " + file + " of " + name + " cannot be shown: " + e.getMessage() + " Take it out, or replace it.", e);
		}
	}

	@Override
	void release() {
		files.close();
	}
}
