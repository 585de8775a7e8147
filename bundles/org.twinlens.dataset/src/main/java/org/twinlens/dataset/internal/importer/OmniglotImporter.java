package org.twinlens.dataset.internal.importer;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.osgi.service.component.annotations.Component;
import org.twinlens.dataset.DatasetImporter;

/**
 * Omniglot (Lake, Salakhutdinov and Tenenbaum 2015): {@code images_background/Alphabet/character01/0001_07.png} is drawer 7's drawing of the alphabet's first character.
 * Names without that underscore give no drawer.
 */
@Component(service = DatasetImporter.class)
public final class OmniglotImporter extends LayoutImporter {

	private static final Pattern PATH = Pattern.compile("(?:.*/)?(?<alphabet>[^/]+)/(?<character>character\\d+)/(?<file>[^/]+)");
	private static final Pattern DRAWER = Pattern.compile("\\d{4}_(\\d{2})\\.\\w+");

	@Override
	public String id() {
		return "omniglot";
	}

	@Override
	public String description() {
		return "Omniglot: Alphabet/characterNN/drawing.png, also within enclosing folders";
	}

	@Override
	Function<String, Placement> layout(List<String> images, ImportOptions options) {
		return OmniglotImporter::place;
	}

	@Override
	double certainty(List<String> images) {
		double placed = placed(images, OmniglotImporter::place);
		return placed >= 0.9 ? 0.95 * placed : 0;
	}

	private static Placement place(String path) {
		Matcher parts = PATH.matcher(path);
		if (!parts.matches()) {
			return Placement.refused("It does not lie in Alphabet/characterNN.");
		}
		Matcher drawer = DRAWER.matcher(parts.group("file"));
		return Placement.of(parts.group("alphabet") + "/" + parts.group("character"), drawer.matches() ? drawer.group(1) : "");
	}
}
