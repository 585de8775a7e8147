package org.twinlens.dataset.internal.pixels;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.twinlens.core.image.PixelSource;
import org.twinlens.core.image.Pixels;
import org.twinlens.core.image.Preprocessing;

/** A study's prepared images, under its {@code cache/pixels}, by the hash of the image file and the way of preparing. Safe for use by several threads and processes. */
public final class PixelCache {

	/** Bytes that the prepared images of a study may take: 18,000 colour images of 100×100 pixels take 2.2 GB. */
	private static final long MOST = 6L << 30;
	private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

	private final Path folder;
	private final PixelRoom room;
	private final Map<Preprocessing, PixelFile> files = new ConcurrentHashMap<>();

	public PixelCache(Path study) {
		this(study.resolve("cache").resolve("pixels"), MOST);
	}

	/** @param most bytes */
	PixelCache(Path folder, long most) {
		this.folder = folder;
		room = new PixelRoom(folder, most);
	}

	/** A source that asks another once for each image. An image that cannot be read is asked for again. */
	public PixelSource of(Preprocessing preprocessing, PixelSource source) {
		return image -> {
			if (!HASH.matcher(image.hash()).matches()) {
				return source.pixels(image);
			}
			PixelFile file = files.computeIfAbsent(preprocessing, wanted -> new PixelFile(folder, wanted, room));
			Optional<Pixels> kept = file.find(image.hash());
			if (kept.isPresent()) {
				return kept.get();
			}
			Pixels prepared = source.pixels(image);
			file.add(image.hash(), prepared);
			return prepared;
		};
	}

	/**
	 * Deletes all, for images cannot be taken out one by one.
	 *
	 * @return how many files there were
	 */
	public int clear() throws IOException {
		files.values().forEach(PixelFile::forget);
		return room.clear();
	}
}
