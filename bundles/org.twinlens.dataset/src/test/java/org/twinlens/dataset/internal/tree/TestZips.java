package org.twinlens.dataset.internal.tree;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small trees on disk. */
public final class TestZips {

	private TestZips() {
	}

	/** A zip of these files. */
	public static Path zip(Path file, Map<String, byte[]> content) throws IOException {
		return zip(file, content, StandardCharsets.UTF_8);
	}

	static Path zip(Path file, Map<String, byte[]> content, Charset names) throws IOException {
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out, names)) {
			for (Map.Entry<String, byte[]> each : content.entrySet()) {
				zip.putNextEntry(new ZipEntry(each.getKey()));
				zip.write(each.getValue());
				zip.closeEntry();
			}
		}
		return file;
	}

	/** The same files in a folder. */
	public static Path folder(Path folder, Map<String, byte[]> content) throws IOException {
		for (Map.Entry<String, byte[]> each : content.entrySet()) {
			Path file = folder.resolve(each.getKey());
			Files.createDirectories(file.getParent());
			Files.write(file, each.getValue());
		}
		return folder;
	}
}
