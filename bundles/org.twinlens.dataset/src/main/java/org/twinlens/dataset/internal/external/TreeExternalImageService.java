package org.twinlens.dataset.internal.external;

import java.io.IOException;
import java.nio.file.Path;

import org.osgi.service.component.annotations.Component;
import org.twinlens.dataset.ExternalImages;
import org.twinlens.dataset.internal.tree.FileTree;

/** Opens folders, zips and single image files, which are all the same behind a {@link FileTree}. */
@Component(service = ExternalImages.Service.class)
public final class TreeExternalImageService implements ExternalImages.Service {

	@Override
	public ExternalImages open(Path source) throws IOException {
		FileTree tree = FileTree.open(source);
		if (tree.paths().isEmpty()) {
			tree.close();
			throw new IOException("There are no files in " + source + ".");
		}
		return new TreeExternalImages(source, tree);
	}
}
