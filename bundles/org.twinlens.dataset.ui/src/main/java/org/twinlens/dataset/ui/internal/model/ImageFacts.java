package org.twinlens.dataset.ui.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Part;
import org.twinlens.dataset.DatasetCatalogue;
import org.twinlens.dataset.ImageDetails;
import org.twinlens.dataset.audit.Quality;
import org.twinlens.dataset.audit.QualityFlag;
import org.twinlens.dataset.audit.QualityThresholds;
import org.twinlens.dataset.ui.internal.Messages;

/**
 * All that is known of an image, in words.
 *
 * @param image itself
 * @param group of near duplicates it lies in
 * @param facts line by line
 */
public record ImageFacts(ImageRecord image, Optional<Long> group, List<Fact> facts) {

	/**
	 * @param label what is said
	 * @param value of the image
	 */
	public record Fact(String label, String value) {
	}

	/** Asks the catalogue; takes its time. Empty when the image is no longer there. */
	public static Optional<ImageFacts> of(DatasetCatalogue catalogue, long id) {
		return catalogue.details(new long[] { id }).stream().findFirst().map(details -> of(details, catalogue.provenance(details.image()), catalogue.parts(id)));
	}

	static ImageFacts of(ImageDetails details, List<String> provenance, Map<String, Part> parts) {
		ImageRecord image = details.image();
		List<Fact> facts = new ArrayList<>();
		facts.add(new Fact(Messages.fact_identity, image.identity() == null ? Messages.gallery_unlabelled : image.identity()));
		details.excluded().ifPresent(reason -> facts.add(new Fact(Messages.fact_excluded, reason)));
		facts.add(new Fact(Messages.fact_name, image.name()));
		if (!image.session().isEmpty()) {
			facts.add(new Fact(Messages.fact_session, image.session()));
		}
		facts.add(new Fact(Messages.fact_file, NLS.bind(Messages.fact_fileValue, new Object[] { image.width(), image.height(), details.format().toUpperCase(Locale.ROOT), size(details.bytes()) })));
		parts.forEach((split, part) -> facts.add(new Fact(NLS.bind(Messages.fact_split, split), part(part))));
		details.quality().ifPresent(quality -> quality(facts, quality, image));
		details.faces().ifPresent(faces -> facts.add(new Fact(Messages.fact_faces, Integer.toString(faces))));
		details.group().ifPresent(group -> facts.add(new Fact(Messages.fact_duplicates, NLS.bind(Messages.fact_duplicatesValue, group))));
		provenance.forEach(source -> facts.add(new Fact(Messages.fact_source, source)));
		facts.add(new Fact(Messages.fact_hash, image.hash()));
		facts.add(new Fact(Messages.fact_id, Long.toString(image.id())));
		return new ImageFacts(image, details.group(), List.copyOf(facts));
	}

	private static void quality(List<Fact> facts, Quality quality, ImageRecord image) {
		Set<QualityFlag> flags = QualityThresholds.flags(quality, image.width(), image.height());
		if (!flags.isEmpty()) {
			facts.add(new Fact(Messages.fact_flags, String.join(", ", flags.stream().map(ImageFacts::name).toList())));
		}
		facts.add(new Fact(Messages.fact_sharpness, figure(quality.sharpness())));
		facts.add(new Fact(Messages.fact_brightness, figure(quality.brightness())));
		facts.add(new Fact(Messages.fact_contrast, figure(quality.contrast())));
	}

	public static String name(QualityFlag flag) {
		return switch (flag) {
		case BLURRED -> Messages.flag_blurred;
		case DARK -> Messages.flag_dark;
		case BRIGHT -> Messages.flag_bright;
		case LOW_CONTRAST -> Messages.flag_lowContrast;
		case SMALL -> Messages.flag_small;
		case NO_FACE -> Messages.flag_noFace;
		case SEVERAL_FACES -> Messages.flag_severalFaces;
		};
	}

	public static String part(Part part) {
		return switch (part) {
		case TRAIN -> Messages.part_train;
		case CALIBRATION -> Messages.part_calibration;
		case TEST -> Messages.part_test;
		};
	}

	private static String figure(double value) {
		return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%.0f", value);
	}

	private static String size(long bytes) {
		return bytes < 10_000 ? bytes + " B" : String.format(Locale.ROOT, "%.1f kB", bytes / 1000.0);
	}
}
