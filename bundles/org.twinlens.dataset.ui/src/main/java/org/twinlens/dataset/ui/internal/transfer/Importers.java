package org.twinlens.dataset.ui.internal.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.twinlens.dataset.DatasetImporter;
import org.twinlens.dataset.ui.internal.Messages;

/** The layouts of image collections that can be imported. */
@Component(service = Importers.class)
public final class Importers {

	private final List<DatasetImporter> importers;

	@Activate
	public Importers(@Reference List<DatasetImporter> importers) {
		this.importers = importers.stream().sorted(Comparator.comparing(DatasetImporter::description)).toList();
	}

	/** All, by description. */
	public List<DatasetImporter> all() {
		return importers;
	}

	/**
	 * The one that is surest of a source. Reads names of files.
	 *
	 * @throws IOException with a sentence when none knows the layout
	 */
	DatasetImporter recognise(Path source) throws IOException {
		DatasetImporter surest = null;
		double certainty = 0;
		for (DatasetImporter importer : importers) {
			double sure = importer.recognises(source);
			if (sure > certainty) {
				certainty = sure;
				surest = importer;
			}
		}
		if (surest == null) {
			throw new IOException(NLS.bind(Messages.import_unknown, source.getFileName()));
		}
		return surest;
	}
}
