package org.twinlens.cli.internal.training;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.twinlens.cli.internal.UserError;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Part;
import org.twinlens.dataset.ImageQuery;
import org.twinlens.dataset.Split;
import org.twinlens.dataset.Study;

/** Splits and their parts, by name. */
public final class Parts {

	private Parts() {
	}

	public static Split split(Study study, String name) {
		return study.catalogue().split(name).orElseThrow(() -> new UserError("The study \"" + study.name() + "\" has no split \"" + name + "\". "
				+ (study.catalogue().splits().isEmpty() ? "Make one with: twinlens split -s " + study.folder()
						: "It has: " + study.catalogue().splits().stream().map(Split::name).collect(Collectors.joining(", ")) + ".")));
	}

	/** The images of a part, in catalogue order. */
	public static List<ImageRecord> images(Study study, String split, Part part) {
		split(study, split);
		try (Stream<ImageRecord> images = study.catalogue().images(ImageQuery.ofPart(split, part))) {
			return images.toList();
		}
	}
}
