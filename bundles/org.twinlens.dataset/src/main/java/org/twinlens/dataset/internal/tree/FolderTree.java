package org.twinlens.dataset.internal.tree;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files below a folder, links followed. */
final class FolderTree implements FileTree {

	private final SortedMap<String, Path> files = new TreeMap<>();
	private final List<String> unreadable = new ArrayList<>();
	private final List<String> paths;

	FolderTree(Path root) throws IOException {
		Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Collector(root));
		paths = List.copyOf(files.keySet());
	}

	FolderTree(Path root, Collection<String> wanted) {
		for (String path : wanted) {
			if (TreePaths.isVisible(path) && path.indexOf('\0') < 0 && Files.isRegularFile(root.resolve(path))) {
				files.put(path, root.resolve(path));
			}
		}
		paths = List.copyOf(files.keySet());
	}

	@Override
	public List<String> paths() {
		return paths;
	}

	@Override
	public boolean has(String path) {
		return files.containsKey(path);
	}

	@Override
	public List<String> unreadable() {
		return List.copyOf(unreadable);
	}

	@Override
	public byte[] read(String path) throws IOException {
		Path file = files.get(path);
		if (file == null) {
			throw new IOException("There is no such file.");
		}
		try (InputStream in = Files.newInputStream(file)) {
			return TreePaths.read(in, Files.size(file));
		} catch (AccessDeniedException e) {
			throw new IOException("The file may not be read by you.", e);
		} catch (NoSuchFileException e) {
			throw new IOException("The file is no longer there.", e);
		}
	}

	@Override
	public void close() {
		// holds nothing open
	}

	private final class Collector extends SimpleFileVisitor<Path> {
		private final Path root;

		Collector(Path root) {
			this.root = root;
		}

		private String path(Path file) {
			return root.relativize(file).toString().replace(File.separatorChar, '/');
		}

		@Override
		public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
			return folder.equals(root) || TreePaths.isVisible(folder.getFileName().toString()) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
		}

		@Override
		public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
			String path = path(file);
			if (attributes.isRegularFile() && TreePaths.isVisible(path)) {
				files.put(path, file);
			}
			return FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult visitFileFailed(Path file, IOException reason) throws IOException {
			if (file.equals(root)) {
				throw new IOException("The folder " + root + " cannot be read.", reason);
			}
			unreadable.add(path(file));
			return FileVisitResult.CONTINUE;
		}
	}
}
