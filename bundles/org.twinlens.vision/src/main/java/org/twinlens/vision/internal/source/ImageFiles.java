package org.twinlens.vision.internal.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The image files of a folder (those of folders within it, too), of a zip, or a single one. */
interface ImageFiles extends AutoCloseable {

	/** Paths from the folder on, in the order they are shown. */
	List<String> names() throws IOException;

	InputStream open(String name) throws IOException;

	@Override
	void close();

	/** @throws IOException with a sentence when the path can be read as none of these */
	static ImageFiles of(Path path) throws IOException {
		if (Files.isDirectory(path)) {
			return new InFolder(path);
		}
		if (!Files.isReadable(path)) {
			throw new IOException("There is no folder or file " + path + " that can be read. Check its name and its permissions.");
		}
		if (!Addresses.isZip(path)) {
			return new Single(path);
		}
		try {
			return new InZip(new ZipFile(path.toFile()));
		} catch (IOException e) {
			throw new IOException(path + " is a damaged zip: " + e.getMessage() + ".", e);
		}
	}

	/** A folder. */
	record InFolder(Path folder) implements ImageFiles {

		@Override
		public List<String> names() throws IOException {
			try (Stream<Path> files = Files.walk(folder)) {
				return files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/')).filter(Addresses::isImage)
						.sorted(NaturalOrder.NAMES).toList();
			} catch (UncheckedIOException e) {
				throw e.getCause();
			}
		}

		@Override
		public InputStream open(String name) throws IOException {
			return Files.newInputStream(folder.resolve(name));
		}

		@Override
		public void close() {
			// nothing is held
		}
	}

	/** A zip. */
	record InZip(ZipFile zip) implements ImageFiles {

		@Override
		public List<String> names() {
			return zip.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).filter(Addresses::isImage).sorted(NaturalOrder.NAMES).toList();
		}

		@Override
		public InputStream open(String name) throws IOException {
			ZipEntry entry = zip.getEntry(name);
			if (entry == null) {
				throw new FileNotFoundException("The zip has no such file.");
			}
			return zip.getInputStream(entry);
		}

		@Override
		public void close() {
			try {
				zip.close();
			} catch (IOException e) {
				throw new UncheckedIOException(e); // only read from
			}
		}
	}

	/** One file. */
	record Single(Path file) implements ImageFiles {

		@Override
		public List<String> names() {
			return List.of(file.getFileName().toString());
		}

		@Override
		public InputStream open(String name) throws IOException {
			return Files.newInputStream(file);
		}

		@Override
		public void close() {
			// nothing is held
		}
	}
}
