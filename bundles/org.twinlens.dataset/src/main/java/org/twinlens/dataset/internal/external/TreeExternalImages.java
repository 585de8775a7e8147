package org.twinlens.dataset.internal.external;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.image.Picture;
import org.twinlens.core.image.PixelSource;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.dataset.ExternalImages;
import org.twinlens.dataset.internal.catalogue.ImageStore;
import org.twinlens.dataset.internal.image.ImageDecoder;
import org.twinlens.dataset.internal.image.ImageDecoder.Header;
import org.twinlens.dataset.internal.tree.FileTree;
import org.twinlens.dataset.internal.tree.ImageNames;
import org.twinlens.dataset.internal.tree.PathEnds;

/** The images of a tree. The one at place {@code n} among the sorted paths has the id {@code -1 - n}; its name is its path, as file names alone often repeat. */
final class TreeExternalImages implements ExternalImages {

	private final Path source;
	private final FileTree tree;
	private final PathEnds ends;
	private final List<String> images;
	private final Map<String, ImageRecord> records = new ConcurrentHashMap<>();

	TreeExternalImages(Path source, FileTree tree) {
		this.source = source;
		this.tree = tree;
		ends = new PathEnds(tree.paths());
		List<String> named = tree.paths().stream().filter(ImageNames::isImage).toList();
		images = named.isEmpty() && tree.paths().size() == 1 ? tree.paths() : named; // a single file is meant as an image, whatever it is called
	}

	@Override
	public List<ImageRecord> images() throws IOException {
		List<ImageRecord> all = new ArrayList<>(images.size());
		for (String path : images) {
			all.add(record(path));
		}
		return all;
	}

	@Override
	public Optional<ImageRecord> image(String pathEnd) throws IOException {
		Optional<String> path = ends.find(pathEnd);
		return path.isEmpty() || number(path.get()) < 0 ? Optional.empty() : Optional.of(record(path.get()));
	}

	private int number(String path) {
		return Collections.binarySearch(images, path);
	}

	private ImageRecord record(String path) throws IOException {
		ImageRecord known = records.get(path);
		if (known != null) {
			return known;
		}
		byte[] bytes = read(path);
		try {
			Header header = ImageDecoder.header(bytes);
			ImageRecord record = new ImageRecord(-1L - number(path), ImageStore.hash(bytes), null, "", path, header.width(), header.height());
			records.put(path, record);
			return record;
		} catch (IOException e) {
			throw unreadable(path, e);
		}
	}

	private byte[] read(String path) throws IOException {
		try {
			return tree.read(path);
		} catch (IOException e) {
			throw unreadable(path, e);
		}
	}

	private IOException unreadable(String path, IOException reason) {
		return new IOException("The image " + path + " in " + source + " cannot be read. " + reason.getMessage(), reason);
	}

	@Override
	public Optional<String> text(String pathEnd) throws IOException {
		Optional<String> path = ends.find(pathEnd);
		return path.isEmpty() ? Optional.empty() : Optional.of(tree.text(path.get()));
	}

	@Override
	public List<String> paths() {
		return tree.paths();
	}

	@Override
	public PixelSource pixels(Preprocessing preprocessing) {
		return image -> preprocessing.apply(picture(image));
	}

	@Override
	public Picture picture(ImageRecord image) throws IOException {
		String path = path(image);
		byte[] bytes = read(path);
		try {
			return ImageDecoder.picture(bytes);
		} catch (IOException e) {
			throw unreadable(path, e);
		}
	}

	private String path(ImageRecord image) throws IOException {
		long number = -1 - image.id();
		if (number < 0 || number >= images.size()) {
			throw new IOException("The image " + image.name() + " (number " + image.id() + ") is none of " + source + ".");
		}
		return images.get((int) number);
	}

	@Override
	public void close() throws IOException {
		tree.close();
	}
}
