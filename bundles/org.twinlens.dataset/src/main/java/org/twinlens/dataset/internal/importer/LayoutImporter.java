package org.twinlens.dataset.internal.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

import org.twinlens.dataset.DatasetImporter;
import org.twinlens.dataset.ImportSource;
import org.twinlens.dataset.internal.tree.FileTree;
import org.twinlens.dataset.internal.tree.ImageNames;

/** An importer whose layout says by an image's path whose it is. */
abstract class LayoutImporter implements DatasetImporter {

	private static final String PROTOCOL = "class_labels.txt";

	/** What the layout says of each path. Not asked about files that are not meant as images. */
	abstract Function<String, Placement> layout(List<String> images, ImportOptions options) throws IOException;

	/** How sure these are of this layout, 0 to 1. */
	abstract double certainty(List<String> images);

	@Override
	public final double recognises(Path source) throws IOException {
		if (!Files.isDirectory(source) && !FileTree.isZip(source)) {
			return 0;
		}
		try (FileTree tree = FileTree.open(source)) {
			List<String> images = images(tree);
			return images.isEmpty() || isProtocol(tree) ? 0 : certainty(images);
		}
	}

	/** Tests in the form of images, such as Omniglot's runs, are no collection: their folders name no identities. */
	private static boolean isProtocol(FileTree tree) {
		return tree.paths().stream().anyMatch(path -> ImageNames.fileName(path).equals(PROTOCOL));
	}

	@Override
	public final ImportSource open(Path source, ImportOptions options) throws IOException {
		FileTree tree = FileTree.open(source);
		try {
			List<String> images = images(tree);
			if (images.isEmpty()) {
				throw new IOException("There are no images in " + source + ".");
			}
			Function<String, Placement> layout = layout(images, checked(options));
			if (images.stream().map(layout).allMatch(place -> place.refusal() != null)) {
				throw new IOException(source + " has another layout. Expected: " + description());
			}
			return new LayoutImport(id() + ": " + source.getFileName(), tree, images, layout, options.session());
		} catch (IOException | RuntimeException e) {
			tree.close();
			throw e;
		}
	}

	/** Layouts that name the identities themselves take none. */
	ImportOptions checked(ImportOptions options) throws IOException {
		if (options.identity() != null) {
			throw new IOException("The layout \"" + id() + "\" names the identities itself; an identity is given for plain folders only.");
		}
		return options;
	}

	static List<String> images(FileTree tree) {
		return tree.paths().stream().filter(ImageNames::isImage).toList();
	}

	/** The share of paths that have a place. */
	static double placed(List<String> images, Function<String, Placement> layout) {
		return (double) images.stream().map(layout).filter(place -> place.refusal() == null).count() / images.size();
	}
}
