package org.twinlens.dataset.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.twinlens.core.Embedding;
import org.twinlens.core.Progress;
import org.twinlens.dataset.audit.AuditFinding.Kind;
import org.twinlens.dataset.audit.EmbeddedImage.Measure;
import org.twinlens.dataset.audit.Suggestion.Candidate;

class EmbeddingAuditTest {

	/** On a line: 1 where both are, 0.5 at distance 1, and so on. */
	private static final Measure MEASURE = (a, b) -> 1 / (1.0 + Math.abs(a.values()[0] - b.values()[0]));

	private static EmbeddedImage at(long image, String identity, double x) {
		return new EmbeddedImage(image, identity, new Embedding(new float[] { (float) x }));
	}

	@Test
	void anImageNearerToAnotherIdentityIsSuspected() {
		List<EmbeddedImage> images = List.of(at(1, "Anna", 0), at(2, "Anna", 0), at(3, "Anna", 9), at(4, "Ben", 9), at(5, "Ben", 11), at(6, null, 4), at(7, "Cleo", 100));
		List<AuditFinding> findings = EmbeddingAudit.mislabels(images, MEASURE, Progress.NONE);
		// 3: own centroid without it 0, similarity 1/10; Ben's centroid 10, similarity 1/2
		assertEquals(List.of(new AuditFinding(Kind.SUSPECTED_MISLABEL, List.of(3L), "Ben", "Image 3 is labelled \"Anna\" but is more like \"Ben\": similarity 0.50 against 0.10.")), findings);
	}

	@Test
	void aSmallDifferenceIsNoDoubt() {
		// 2: own 3, similarity 1/4; Ben's 8, at 5: 1/4
		assertEquals(List.of(), EmbeddingAudit.mislabels(List.of(at(1, "Anna", 2), at(2, "Anna", 5), at(3, "Ben", 8), at(4, "Ben", 8)), MEASURE, Progress.NONE));
		assertEquals(List.of(), EmbeddingAudit.mislabels(List.of(), MEASURE, Progress.NONE));
		assertEquals(List.of(), EmbeddingAudit.mislabels(List.of(at(1, "Anna", 2), at(2, "Anna", 5)), MEASURE, Progress.NONE));
	}

	@Test
	void unlabelledImagesAreSuggestedTheNearestIdentities() {
		List<EmbeddedImage> images = List.of(at(1, "Anna", 0), at(2, "Anna", 1), at(3, "Anna", 3), at(4, "Anna", 50), at(5, "Ben", 2), at(6, null, 1), at(7, null, 2));
		List<Suggestion> suggestions = Suggestions.of(images, MEASURE, 2, Progress.NONE);
		assertEquals(List.of(7L, 6L), suggestions.stream().map(Suggestion::image).toList()); // the surest first
		Candidate best = suggestions.get(0).best();
		assertEquals(new Candidate("Ben", 1, 5), best);
		// to Anna's three nearest at 1, 3 and 0: 1/2, 1/2, 1/3
		assertEquals("Anna", suggestions.get(0).candidates().get(1).identity());
		assertEquals((0.5 + 0.5 + 1 / 3.0) / 3, suggestions.get(0).candidates().get(1).similarity(), 1e-9);
		// 6: Anna (1 + 1/2 + 1/3) / 3, Ben 1/2
		assertEquals(List.of("Anna", "Ben"), suggestions.get(1).candidates().stream().map(Candidate::identity).toList());
		assertEquals(11 / 18.0, suggestions.get(1).best().similarity(), 1e-9);
		assertEquals(2, suggestions.get(1).best().nearest());
		assertEquals(1, Suggestions.of(images, MEASURE, 1, Progress.NONE).get(0).candidates().size());
		assertEquals(List.of(), Suggestions.of(List.of(at(1, null, 1)), MEASURE, 1, Progress.NONE));
		assertThrows(IllegalArgumentException.class, () -> Suggestions.of(images, MEASURE, 0, Progress.NONE));
	}

	@Test
	void embeddingsInOnePlaceAreDuplicates() {
		Random random = new Random(1);
		List<EmbeddedImage> images = new ArrayList<>();
		for (int i = 0; i < 300; i++) {
			float[] values = new float[8];
			IntStream.range(0, 8).forEach(d -> values[d] = (float) random.nextGaussian());
			images.add(new EmbeddedImage(i, i % 2 == 0 ? "Anna" : "Ben", new Embedding(values)));
		}
		assertEquals(List.of(), EmbeddingAudit.nearDuplicates(images, Progress.NONE)); // root mean square distance 4, so 0.08 is near
		images.add(near(images.get(4), 400, "Anna", 0.07f));
		images.add(near(images.get(7), 401, "Anna", 0.03f));
		images.add(near(images.get(8), 402, "Anna", 0.12f));
		List<AuditFinding> findings = EmbeddingAudit.nearDuplicates(images, Progress.NONE);
		assertEquals(List.of(List.of(4L, 400L), List.of(7L, 401L)), findings.stream().map(AuditFinding::images).toList());
		assertEquals(List.of(Kind.NEAR_DUPLICATES, Kind.DUPLICATES_ACROSS_IDENTITIES), findings.stream().map(AuditFinding::kind).toList());
		assertEquals("The network puts 2 images in one place that are labelled \"Ben\", \"Anna\". At most one of the labels can be right.", findings.get(1).sentence());
		assertEquals(List.of(), EmbeddingAudit.nearDuplicates(images.subList(0, 1), Progress.NONE));
	}

	private static EmbeddedImage near(EmbeddedImage image, long number, String identity, float away) {
		float[] values = image.embedding().values().clone();
		values[3] += away;
		return new EmbeddedImage(number, identity, new Embedding(values));
	}
}
