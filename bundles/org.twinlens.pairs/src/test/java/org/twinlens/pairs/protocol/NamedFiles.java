package org.twinlens.pairs.protocol;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Assumptions;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.image.Picture;
import org.twinlens.core.image.PixelSource;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.dataset.ExternalImages;

/** Images known by path alone, and text files. */
final class NamedFiles implements ExternalImages {

	private final Map<String, ImageRecord> images = new TreeMap<>();
	private final Map<String, String> texts = new TreeMap<>();

	NamedFiles withImage(String path) {
		int number = images.size() + 1;
		images.put(path, new ImageRecord(-number, "%064x".formatted(number), null, "", path.substring(path.lastIndexOf('/') + 1), 1, 1));
		return this;
	}

	NamedFiles withText(String path, String content) {
		texts.put(path, content);
		return this;
	}

	NamedFiles without(String path) {
		images.remove(path);
		texts.remove(path);
		return this;
	}

	/** The names in a zip of the real data, and its texts; skips the test where the data are missing. */
	static NamedFiles ofData(String zip) throws IOException {
		Path file = Path.of(System.getProperty("twinlens.data", "missing"), zip);
		for (Path up = Path.of("").toAbsolutePath(); up != null && !Files.exists(file); up = up.getParent()) {
			file = up.resolve("shared/data").resolve(zip);
		}
		Assumptions.assumeTrue(Files.exists(file), "The real data are not here: ../shared/data/" + zip);
		NamedFiles files = new NamedFiles();
		try (ZipFile open = new ZipFile(file.toFile())) {
			for (ZipEntry entry : open.stream().toList()) {
				if (entry.getName().endsWith(".txt")) {
					files.withText(entry.getName(), new String(open.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
				} else if (!entry.isDirectory()) {
					files.withImage(entry.getName());
				}
			}
		}
		return files;
	}

	@Override
	public List<ImageRecord> images() {
		return List.copyOf(images.values());
	}

	@Override
	public Optional<ImageRecord> image(String pathEnd) {
		return find(images, pathEnd);
	}

	@Override
	public Optional<String> text(String pathEnd) {
		return find(texts, pathEnd);
	}

	private static <T> Optional<T> find(Map<String, T> files, String pathEnd) {
		if (files.containsKey(pathEnd)) {
			return Optional.of(files.get(pathEnd));
		}
		return files.entrySet().stream().filter(entry -> entry.getKey().endsWith("/" + pathEnd)).map(Map.Entry::getValue).findFirst();
	}

	@Override
	public List<String> paths() {
		List<String> paths = new ArrayList<>(images.keySet());
		paths.addAll(texts.keySet());
		return paths.stream().sorted().toList();
	}

	@Override
	public PixelSource pixels(Preprocessing preprocessing) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Picture picture(ImageRecord image) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void close() {
		// holds nothing
	}
}
