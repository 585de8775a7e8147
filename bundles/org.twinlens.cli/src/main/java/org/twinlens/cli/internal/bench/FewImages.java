package org.twinlens.cli.internal.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.UserError;
import org.twinlens.core.Progress;
import org.twinlens.dataset.DatasetImporter;
import org.twinlens.dataset.DatasetImporter.ImportOptions;
import org.twinlens.dataset.ImportSource;

/**
 * The first images of a source, held in memory, so that reading the source is not measured. To be imported as often as wanted.
 *
 * @param description of where they come from
 */
public record FewImages(String description, List<ImportSource.Candidate> candidates) {

	private static final int OF_EACH = 4;

	/**
	 * @param source a folder or zip of any known layout; {@code null} for synthetic faces
	 * @param most   images
	 * @throws IOException with a sentence when it cannot be read
	 */
	public static FewImages of(Services services, Path source, int most) throws IOException {
		if (most < 1) {
			throw new UserError("At least one image is measured, not " + most + ".");
		}
		try (ImportSource opened = source == null ? services.syntheticData.faces((most + OF_EACH - 1) / OF_EACH, OF_EACH, 1, 1) : open(services, source.toAbsolutePath().normalize())) {
			List<ImportSource.Candidate> taken = new java.util.ArrayList<>();
			opened.forEach(candidate -> {
				if (taken.size() < most) {
					byte[] bytes = candidate.bytes().read();
					taken.add(new ImportSource.Candidate(candidate.path(), candidate.identity(), candidate.session(), candidate.part(), () -> bytes));
				}
			});
			if (taken.isEmpty()) {
				throw new UserError("There is no image in " + source + ".");
			}
			return new FewImages(opened.description(), List.copyOf(taken));
		}
	}

	private static ImportSource open(Services services, Path source) throws IOException {
		Map<DatasetImporter, Double> certainty = new HashMap<>();
		for (DatasetImporter importer : services.importers()) {
			certainty.put(importer, importer.recognises(source));
		}
		return certainty.entrySet().stream().filter(each -> each.getValue() > 0).max(Comparator.comparingDouble(Map.Entry::getValue)).map(Map.Entry::getKey)
				.orElseThrow(() -> new UserError("The layout of " + source + " is not known.")).open(source, ImportOptions.NONE);
	}

	/** Makes a study of them. */
	public void importInto(Services services, Path folder) throws IOException {
		try (var study = services.studies.create(folder, "Measured"); ImportSource source = source()) {
			study.catalogue().add(source, Progress.NONE);
		}
	}

	private ImportSource source() {
		return new ImportSource() {
			@Override
			public String description() {
				return description;
			}

			@Override
			public long size() {
				return candidates.size();
			}

			@Override
			public void forEach(CandidateConsumer consumer) throws IOException {
				for (Candidate candidate : candidates) {
					consumer.accept(candidate);
				}
			}

			@Override
			public void close() {
				// all is in memory
			}
		};
	}
}
