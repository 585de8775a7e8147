package org.twinlens.dataset.internal.importer;

import java.util.List;
import java.util.function.Function;

import org.osgi.service.component.annotations.Component;
import org.twinlens.dataset.DatasetImporter;
import org.twinlens.dataset.internal.tree.ImageNames;

/** A folder for each identity, as Labelled Faces in the Wild has it (Huang et al. 2007): {@code lfw/Person_Name/Person_Name_0001.jpg}. */
@Component(service = DatasetImporter.class)
public final class FolderPerIdentityImporter extends LayoutImporter {

	@Override
	public String id() {
		return "folders";
	}

	@Override
	public String description() {
		return "Folder per identity, as LFW: identity/image.jpg, also within enclosing folders";
	}

	@Override
	Function<String, Placement> layout(List<String> images, ImportOptions options) {
		return IdentityFolders.of(images);
	}

	@Override
	double certainty(List<String> images) {
		IdentityFolders folders = IdentityFolders.of(images);
		return placed(images, folders) * certainty(folders, images);
	}

	private static double certainty(IdentityFolders folders, List<String> images) {
		if (folders.namesAreGeneric()) {
			return 0.1;
		}
		if (images.stream().filter(FolderPerIdentityImporter::isNamedAfterFolder).count() >= 0.9 * images.size()) {
			return 0.9;
		}
		return folders.identities() > 2 ? 0.6 : folders.identities() == 2 ? 0.5 : 0.2;
	}

	private static boolean isNamedAfterFolder(String path) {
		String folder = ImageNames.fileName(ImageNames.folder(path));
		return !folder.isEmpty() && ImageNames.fileName(path).startsWith(folder + "_");
	}
}
