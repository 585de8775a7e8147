package org.twinlens.dataset.internal.importer;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.osgi.service.component.annotations.Component;
import org.twinlens.dataset.DatasetImporter;

/** The ORL (AT&amp;T) Database of Faces (Samaria and Harter 1994): {@code s1/1.pgm} to {@code s40/10.pgm}. */
@Component(service = DatasetImporter.class)
public final class OrlImporter extends LayoutImporter {

	private static final Pattern PATH = Pattern.compile("(?:.*/)?(s\\d+)/\\d+\\.(?i:pgm)");

	@Override
	public String id() {
		return "orl";
	}

	@Override
	public String description() {
		return "ORL (AT&T) faces: sN/K.pgm, also within enclosing folders";
	}

	@Override
	Function<String, Placement> layout(List<String> images, ImportOptions options) {
		return OrlImporter::place;
	}

	@Override
	double certainty(List<String> images) {
		double placed = placed(images, OrlImporter::place);
		return placed >= 0.9 ? 0.95 * placed : 0;
	}

	private static Placement place(String path) {
		Matcher parts = PATH.matcher(path);
		return parts.matches() ? Placement.of(parts.group(1), "") : Placement.refused("It is not named sN/K.pgm.");
	}
}
