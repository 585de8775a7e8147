package org.twinlens.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinlens.verification.DistanceModel.image;
import static org.twinlens.verification.DistanceModel.pixel;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.twinlens.core.Embedding;
import org.twinlens.verification.Identification.Candidate;
import org.twinlens.verification.ReferenceGallery.Reference;

class IdentificationTest {

	private final DistanceModel model = new DistanceModel();

	private static ReferenceGallery gallery(String identity, double... values) {
		return new ReferenceGallery(identity, IntStream.range(0, values.length).mapToObj(i -> new Reference(image(i), new Embedding(new float[] { (float) values[i] }))).toList());
	}

	private List<Candidate> rank(DecisionRule rule, double probe, ReferenceGallery... galleries) {
		return new Identification(model, List.of(galleries), rule).rank(new Embedding(new float[] { (float) probe }), 10);
	}

	@Test
	void ranksByTheRuleByHand() {
		ReferenceGallery ann = gallery("Ann", 0, 0.5);
		ReferenceGallery bob = gallery("Bob", 0.25, 0.75, 0.75);
		// a probe of 0.5 is 0.5 and 1 alike to Ann's, 0.75 three times alike to Bob's
		assertEquals(List.of(new Candidate(1, "Ann", 0.75, true), new Candidate(2, "Bob", 0.75, true)), rank(new DecisionRule.Mean(0.75), 0.5, bob, ann));
		assertEquals(List.of(new Candidate(1, "Ann", 1, true), new Candidate(2, "Bob", 0.75, false)), rank(new DecisionRule.Max(0.8), 0.5, bob, ann));
		assertEquals(List.of(new Candidate(1, "Bob", 1, true), new Candidate(2, "Ann", 0.5, false)), rank(new DecisionRule.Share(0.7, 0.6), 0.5, ann, bob));
		// Ann's centroid is 0.25, Bob's 0.58333…
		List<Candidate> byCentroid = rank(new DecisionRule.Centroid(0.8), 0.5, ann, bob);
		assertEquals("Bob", byCentroid.get(0).identity());
		assertEquals(1 - (1.75 / 3 - 0.5), byCentroid.get(0).score(), 1e-6);
		assertEquals(0.75, byCentroid.get(1).score(), 1e-6);
	}

	@Test
	void givesNoMoreThanAskedForAndEmbedsOnce() {
		Identification identification = new Identification(model, List.of(gallery("Ann", 0.1), gallery("Bob", 0.2), gallery("Eve", 0.9)), new DecisionRule.Mean(0.5));
		Identification.Result result = identification.identify(pixel(1), 2);
		assertEquals(List.of("Eve", "Bob"), result.candidates().stream().map(Candidate::identity).toList());
		assertEquals(List.of(1), model.batches);
		assertTrue(result.embeddingNanos() >= 0 && result.searchNanos() >= 0);
	}

	/** Every rule must score an identity as a verification with its gallery does, bit by bit. */
	@Test
	void scoresAsAVerificationDoes() {
		SplittableRandom random = new SplittableRandom(7);
		List<ReferenceGallery> galleries = new ArrayList<>();
		for (int i = 0; i < 200; i++) {
			galleries.add(gallery("identity " + i, random.doubles(1 + i % 5).toArray()));
		}
		for (String name : DecisionRules.NAMES) {
			DecisionRule rule = DecisionRules.named(name, 0.6, 0.5);
			List<Candidate> ranked = new Identification(model, galleries, rule).identify(pixel(0.3f), 200).candidates();
			assertEquals(200, ranked.size());
			for (Candidate candidate : ranked) {
				ReferenceGallery gallery = galleries.get(Integer.parseInt(candidate.identity().substring(9)));
				Decision decision = new VerificationSession(model, gallery, rule).verify(pixel(0.3f));
				assertEquals(decision.score(), candidate.score(), name);
				assertEquals(decision.verified(), candidate.accepted(), name);
			}
		}
	}

	@Test
	void refusesWhatCannotBeCompared() {
		DecisionRule rule = new DecisionRule.Mean(0.5);
		assertTrue(assertThrows(IllegalArgumentException.class, () -> new Identification(model, List.of(), rule)).getMessage().startsWith("Nobody is enrolled"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> rank(rule, 0, gallery("Ann", 1), gallery("Ann", 2))).getMessage().contains("two galleries of Ann"));
		ReferenceGallery other = new ReferenceGallery("Bob", List.of(new Reference(image(1), new Embedding(new float[4]))));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> rank(rule, 0, gallery("Ann", 1), other)).getMessage().contains("another network (4 dimensions instead of 1)"));
		assertTrue(assertThrows(IllegalStateException.class, () -> rank(rule, 0, other)).getMessage().contains("another network"));
		assertTrue(assertThrows(IllegalStateException.class, () -> rank(rule, Double.NaN, gallery("Ann", 1))).getMessage().contains("damaged"));
	}
}
