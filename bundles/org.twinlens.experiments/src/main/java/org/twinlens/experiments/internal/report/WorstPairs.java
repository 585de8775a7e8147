package org.twinlens.experiments.internal.report;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.PairSet;
import org.twinlens.core.image.PixelSource;
import org.twinlens.experiments.Evaluation;
import org.twinlens.experiments.PairRanking;

/** The errors the network was surest of, with their images. */
final class WorstPairs {

	private static final int SHOWN = 12;

	private final Evaluation evaluation;
	private final PixelSource pixels;

	WorstPairs(Evaluation evaluation, PixelSource pixels) {
		this.evaluation = evaluation;
		this.pixels = pixels;
	}

	/** Impostor pairs accepted, most similar first. */
	List<Integer> falseAccepts() {
		return worst(PairRanking.Kind.FALSE_ACCEPTS);
	}

	/** Genuine pairs rejected, least similar first. */
	List<Integer> falseRejects() {
		return worst(PairRanking.Kind.FALSE_REJECTS);
	}

	private List<Integer> worst(PairRanking.Kind errors) {
		PairRanking ranking = new PairRanking(evaluation.pairs(), evaluation.similarity(), evaluation.report().threshold().value());
		Set<List<Integer>> seen = new HashSet<>();
		return Arrays.stream(ranking.hardestFirst(errors)).boxed().filter(i -> seen.add(images(i))).limit(SHOWN).toList();
	}

	/** The same for both orders of a pair, which may both stand in the set. */
	private List<Integer> images(int pair) {
		int first = evaluation.pairs().first(pair);
		int second = evaluation.pairs().second(pair);
		return List.of(Math.min(first, second), Math.max(first, second));
	}

	void add(Html page) {
		page.element("h2", "Worst errors");
		page.element("p", "The errors the network was surest of, as it saw the images: mislabelled images, poor crops and true look-alikes show here first.");
		group(page, "False accepts: different identities, most similar first", falseAccepts(), "No impostor pair was accepted.");
		group(page, "False rejects: same identity, least similar first", falseRejects(), "No genuine pair was rejected.");
	}

	private void group(Html page, String title, List<Integer> numbers, String none) {
		page.element("h3", title);
		if (numbers.isEmpty()) {
			page.element("p", none);
			return;
		}
		page.open("ol", "class", "pairs");
		for (int i : numbers) {
			PairSet pairs = evaluation.pairs();
			page.open("li", "class", "card pair").open("div", "class", "score").text("similarity " + Numbers.similarity(evaluation.similarity()[i])).close("div");
			image(page, pairs.images().get(pairs.first(i)));
			image(page, pairs.images().get(pairs.second(i)));
			page.close("li");
		}
		page.close("ol");
	}

	private void image(Html page, ImageRecord image) {
		page.open("figure");
		try {
			page.open("img", "src", Thumbnail.dataUri(pixels.pixels(image)), "alt", image.name(), "loading", "lazy");
		} catch (IOException e) {
			page.element("div", "Not readable: " + e.getMessage(), "class", "missing");
		}
		page.open("figcaption").open("strong").name(image.identity() == null ? "no identity" : image.identity()).close("strong").raw("<br>").name(image.name());
		page.close("figcaption").close("figure");
	}
}
