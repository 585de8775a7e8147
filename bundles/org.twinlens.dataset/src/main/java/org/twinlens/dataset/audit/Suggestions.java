package org.twinlens.dataset.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.twinlens.core.Progress;
import org.twinlens.dataset.audit.EmbeddedImage.Measure;
import org.twinlens.dataset.audit.Suggestion.Candidate;

/**
 * Nearest identities of unlabelled images: the similarity to an identity is the mean of those to its {@value #NEIGHBOURS} most alike images, or to all where it has fewer, so
 * that one wrong label does not decide. Every unlabelled image is compared with every labelled one.
 */
public final class Suggestions {

	static final int NEIGHBOURS = 3;

	private Suggestions() {
	}

	/**
	 * @param images     labelled and unlabelled
	 * @param candidates most of them an image, at least 1
	 * @return for each unlabelled image, the surest first; empty when no image is labelled
	 */
	public static List<Suggestion> of(List<EmbeddedImage> images, Measure measure, int candidates, Progress progress) {
		if (candidates < 1) {
			throw new IllegalArgumentException("Ask for at least one identity an image.");
		}
		Map<String, List<EmbeddedImage>> identities = images.stream().filter(image -> image.identity() != null)
				.collect(Collectors.groupingBy(EmbeddedImage::identity, TreeMap::new, Collectors.toList()));
		List<EmbeddedImage> unlabelled = identities.isEmpty() ? List.of() : images.stream().filter(image -> image.identity() == null).toList();
		List<Suggestion> suggestions = new ArrayList<>();
		for (EmbeddedImage image : unlabelled) {
			progress.checkCancelled();
			progress.report("Comparing with identities", suggestions.size(), unlabelled.size());
			List<Candidate> all = new ArrayList<>();
			identities.forEach((identity, known) -> all.add(candidate(image, identity, known, measure)));
			all.sort(Comparator.comparingDouble(Candidate::similarity).reversed());
			suggestions.add(new Suggestion(image.image(), all.subList(0, Math.min(candidates, all.size()))));
		}
		suggestions.sort(Comparator.comparingDouble((Suggestion suggestion) -> suggestion.best().similarity()).reversed().thenComparingLong(Suggestion::image));
		return suggestions;
	}

	private static Candidate candidate(EmbeddedImage image, String identity, List<EmbeddedImage> known, Measure measure) {
		double[] similarities = new double[known.size()];
		int nearest = 0;
		for (int i = 0; i < similarities.length; i++) {
			similarities[i] = measure.similarity(image.embedding(), known.get(i).embedding());
			nearest = similarities[i] > similarities[nearest] ? i : nearest;
		}
		long there = known.get(nearest).image();
		Arrays.sort(similarities);
		double mean = Arrays.stream(similarities, Math.max(0, similarities.length - NEIGHBOURS), similarities.length).average().orElseThrow();
		return new Candidate(identity, mean, there);
	}
}
