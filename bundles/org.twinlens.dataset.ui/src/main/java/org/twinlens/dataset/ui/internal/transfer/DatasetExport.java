package org.twinlens.dataset.ui.internal.transfer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.twinlens.core.AtomicFile;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Part;
import org.twinlens.core.Progress;
import org.twinlens.dataset.DatasetCatalogue;
import org.twinlens.dataset.ImageQuery;
import org.twinlens.dataset.ui.internal.Messages;

/**
 * Writes the images that take part into a folder per identity, with a manifest {@code manifest.csv} (path, identity, session and, where a split is named, part) that brings all of it into another
 * study as it is here.
 *
 * @param folder to write into; empty or not there
 * @param split  whose parts the manifest tells; empty for none
 */
record DatasetExport(Path folder, Optional<String> split) {

	private static final String UNLABELLED = "unlabelled";

	/**
	 * @return the number of images written
	 * @throws IOException                                  with a sentence when the folder holds something or cannot be written
	 * @throws java.util.concurrent.CancellationException when cancelled; nothing is left behind then
	 */
	long write(DatasetCatalogue catalogue, Progress progress) throws IOException {
		if (Files.exists(folder)) {
			try (Stream<Path> there = Files.list(folder)) {
				if (there.findAny().isPresent()) {
					throw new IOException(NLS.bind(Messages.export_notEmpty, folder));
				}
			}
		}
		Path target = folder.toAbsolutePath();
		Path temporary = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
		try {
			Files.createDirectories(temporary);
			long written = write(catalogue, temporary, progress);
			Files.deleteIfExists(target);
			Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
			return written;
		} finally {
			delete(temporary);
		}
	}

	private static void delete(Path folder) throws IOException {
		if (Files.exists(folder)) {
			try (Stream<Path> all = Files.walk(folder)) {
				for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(one);
				}
			}
		}
	}

	private long write(DatasetCatalogue catalogue, Path to, Progress progress) throws IOException {
		List<ImageRecord> images;
		try (Stream<ImageRecord> all = catalogue.images(ImageQuery.ALL)) {
			images = all.toList();
		}
		Set<String> taken = new HashSet<>();
		List<String> lines = new ArrayList<>(List.of(split.isPresent() ? "path,identity,session,split" : "path,identity,session"));
		for (ImageRecord image : images) {
			progress.checkCancelled();
			progress.report(Messages.export_job, lines.size() - 1L, images.size());
			String path = path(image, taken);
			Path file = to.resolve(path);
			Files.createDirectories(file.getParent());
			Files.write(file, catalogue.bytes(image));
			lines.add(line(image, path, catalogue));
		}
		AtomicFile.write(to.resolve("manifest.csv"), out -> out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)));
		return images.size();
	}

	private String line(ImageRecord image, String path, DatasetCatalogue catalogue) {
		String line = quoted(path) + "," + quoted(image.identity() == null ? "" : image.identity()) + "," + quoted(image.session());
		return split.map(name -> line + "," + part(catalogue.parts(image.id()).get(name))).orElse(line);
	}

	private static String part(Part part) {
		return part == null ? "" : part.name().toLowerCase(Locale.ROOT);
	}

	/** Every identity a folder, every image a file of its own, also where names differ only in what file systems do not tell apart. */
	private static String path(ImageRecord image, Set<String> taken) {
		String directory = image.identity() == null ? UNLABELLED : safe(image.identity());
		String name = safe(image.name());
		int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
		String path = directory + "/" + name;
		for (int i = 2; !taken.add(path.toLowerCase(Locale.ROOT)); i++) {
			path = directory + "/" + name.substring(0, dot) + "-" + i + name.substring(dot);
		}
		return path;
	}

	/** A name every file system takes; slashes would be folders of others. */
	private static String safe(String name) {
		String plain = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").strip();
		return plain.isEmpty() || plain.startsWith(".") ? "_" + plain : plain;
	}

	private static String quoted(String text) {
		return text.matches("[^\",\n\r]*") && text.equals(text.strip()) ? text : "\"" + text.replace("\"", "\"\"") + "\"";
	}
}
