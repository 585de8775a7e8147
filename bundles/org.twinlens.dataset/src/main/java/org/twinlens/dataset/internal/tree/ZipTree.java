package org.twinlens.dataset.internal.tree;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The files of a zip. Of entries of the same name the first counts. */
final class ZipTree implements FileTree {

	private final ZipFile zip;
	private final SortedMap<String, ZipEntry> entries = new TreeMap<>();
	private final List<String> paths;

	private ZipTree(ZipFile zip) {
		this.zip = zip;
		for (Iterator<? extends ZipEntry> all = zip.entries().asIterator(); all.hasNext();) {
			ZipEntry entry = all.next();
			String path = entry.getName().replace('\\', '/'); // some Windows programs write it so
			if (!entry.isDirectory() && TreePaths.isVisible(path)) {
				entries.putIfAbsent(path, entry);
			}
		}
		paths = List.copyOf(entries.keySet());
	}

	static ZipTree open(Path file) throws IOException {
		try {
			return new ZipTree(file(file));
		} catch (ZipException e) {
			throw new IOException("The zip " + file + " is damaged: " + e.getMessage() + ". Fetch it again.", e);
		}
	}

	private static ZipFile file(Path file) throws IOException {
		try {
			return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
		} catch (ZipException e) {
			return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1); // names in an old code page: odd, but distinct
		}
	}

	@Override
	public List<String> paths() {
		return paths;
	}

	@Override
	public boolean has(String path) {
		return entries.containsKey(path);
	}

	@Override
	public List<String> unreadable() {
		return List.of();
	}

	@Override
	public byte[] read(String path) throws IOException {
		ZipEntry entry = entries.get(path);
		if (entry == null) {
			throw new IOException("There is no such file.");
		}
		try (InputStream in = zip.getInputStream(entry)) {
			return TreePaths.read(in, entry.getSize());
		} catch (ZipException e) {
			throw new IOException("It cannot be unpacked: " + e.getMessage() + ".", e);
		}
	}

	@Override
	public void close() throws IOException {
		zip.close();
	}
}
