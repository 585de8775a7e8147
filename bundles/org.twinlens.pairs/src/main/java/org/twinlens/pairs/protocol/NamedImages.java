package org.twinlens.pairs.protocol;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.twinlens.core.ImageRecord;
import org.twinlens.dataset.DatasetCatalogue;
import org.twinlens.dataset.ExternalImages;

/** Finds images as the LFW set names them: number 7 of {@code Some_Name} came from {@code Some_Name/Some_Name_0007.jpg}, or another image format's ending. */
@FunctionalInterface
public interface NamedImages {

	/** Endings tried, the usual one first. */
	List<String> ENDINGS = List.of("jpg", "png", "jpeg", "pgm", "ppm", "bmp", "gif", "tif", "tiff");

	/** The image, or nothing when it is not there. */
	Optional<ImageRecord> find(String name, int number) throws IOException;

	/** Images of a study, by the files they were imported from; an excluded image is not there. */
	static NamedImages of(DatasetCatalogue catalogue) {
		return bySource(pathEnd -> catalogue.imageBySource(pathEnd).filter(image -> catalogue.details(new long[] { image.id() }).stream().allMatch(details -> details.excluded().isEmpty())));
	}

	/** Images of a folder or zip. */
	static NamedImages of(ExternalImages images) {
		return bySource(images::image);
	}

	private static NamedImages bySource(Source source) {
		return (name, number) -> {
			for (String ending : ENDINGS) {
				Optional<ImageRecord> image = source.find(String.format(Locale.ROOT, "%s/%s_%04d.%s", name, name, number, ending));
				if (image.isPresent()) {
					return image;
				}
			}
			return Optional.empty();
		};
	}

	/** Finds an image by the end of its path. */
	@FunctionalInterface
	interface Source {
		Optional<ImageRecord> find(String pathEnd) throws IOException;
	}
}
