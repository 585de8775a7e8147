package org.twinlens.dataset.internal.importer;

import java.util.List;
import java.util.function.Function;

import org.osgi.service.component.annotations.Component;
import org.twinlens.dataset.DatasetImporter;

/** All images below a folder are of the one identity that is given, or of none yet. */
@Component(service = DatasetImporter.class)
public final class PlainFolderImporter extends LayoutImporter {

	@Override
	public String id() {
		return "plain";
	}

	@Override
	public String description() {
		return "Plain folder: all images are of one identity, or unlabelled when none is given";
	}

	@Override
	Function<String, Placement> layout(List<String> images, ImportOptions options) {
		Placement place = Placement.of(options.identity(), "");
		return path -> place;
	}

	@Override
	double certainty(List<String> images) {
		return 0.3;
	}

	@Override
	ImportOptions checked(ImportOptions options) {
		return options;
	}
}
