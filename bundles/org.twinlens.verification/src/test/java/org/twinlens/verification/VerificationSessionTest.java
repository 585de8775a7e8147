package org.twinlens.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinlens.verification.DistanceModel.PIXELS;
import static org.twinlens.verification.DistanceModel.image;
import static org.twinlens.verification.DistanceModel.pixel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.twinlens.core.Embedding;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Progress;
import org.twinlens.verification.Decision.ReferenceScore;
import org.twinlens.verification.DecisionRule.Max;
import org.twinlens.verification.DecisionRule.Mean;
import org.twinlens.verification.DecisionRule.Share;
import org.twinlens.verification.ReferenceGallery.Reference;

class VerificationSessionTest {

	private final DistanceModel model = new DistanceModel();

	private ReferenceGallery gallery(int... hundredths) throws IOException {
		return ReferenceGallery.embed("Ann", IntStream.of(hundredths).mapToObj(DistanceModel::image).toList(), model, PIXELS, Progress.NONE);
	}

	@Test
	void decidesByTheRule() throws IOException {
		// a probe of 0.5 is 0.9, 0.75 and 0.5 alike to references of 0.4, 0.75 and 1: mean 0.71667
		ReferenceGallery gallery = gallery(40, 75, 100);
		Decision mean = new VerificationSession(model, gallery, new Mean(0.7)).verify(pixel(0.5f));
		assertTrue(mean.verified());
		assertEquals((0.9 + 0.75 + 0.5) / 3, mean.score(), 1e-7);
		assertEquals(0.7, mean.threshold());
		assertEquals(List.of(image(40), image(75), image(100)), mean.references().stream().map(ReferenceScore::reference).toList());
		assertEquals(0.9, mean.references().get(0).similarity(), 1e-7);
		assertEquals(0.5, mean.references().get(2).similarity());
		assertTrue(mean.embeddingNanos() >= 0 && mean.comparisonNanos() >= 0);
		assertEquals("Verified as Ann: the mean similarity to 3 references is 0.717, not below the threshold of 0.700.", mean.sentence());

		Decision share = new VerificationSession(model, gallery, new Share(0.75, 0.7)).verify(pixel(0.5f));
		assertFalse(share.verified());
		assertEquals(2 / 3.0, share.score());
		assertEquals("Not verified as Ann: 2 of 3 references are at least 0.750 alike, a share of 0.667, below the threshold of 0.700.", share.sentence());
		assertTrue(new VerificationSession(model, gallery, new Max(0.89)).verify(pixel(0.5f)).verified());
	}

	@Test
	void embedsReferencesOnceAndEachProbeOnce() throws IOException {
		ReferenceGallery gallery = gallery(IntStream.range(0, 70).toArray());
		assertEquals(List.of(32, 32, 6), model.batches);
		assertEquals(IntStream.range(0, 70).mapToObj(DistanceModel::image).toList(), gallery.references().stream().map(Reference::image).toList());
		assertEquals(0.69f, gallery.references().get(69).embedding().values()[0]);
		VerificationSession session = new VerificationSession(model, gallery, new Mean(0.5));
		assertEquals(session.verify(pixel(0.5f)).score(), session.verify(pixel(0.5f)).score());
		assertEquals(List.of(32, 32, 6, 1, 1), model.batches);
	}

	@Test
	void anEmptyGalleryIsRefusedWithASentence() {
		IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> gallery());
		assertEquals("There are no reference images of Ann. Enrol at least one before verifying.", refused.getMessage());
	}

	@Test
	void aGalleryOfAnotherNetworkIsRefused() {
		ReferenceGallery other = new ReferenceGallery("Ann", List.of(new Reference(image(1), new Embedding(new float[4]))));
		VerificationSession session = new VerificationSession(model, other, new Mean(0.5));
		String message = assertThrows(IllegalStateException.class, () -> session.verify(pixel(0))).getMessage();
		assertTrue(message.contains("another network (4 dimensions instead of 1)"), message);
	}

	@Test
	void aNetworkThatGivesNoNumberDecidesNothing() throws IOException {
		VerificationSession session = new VerificationSession(model, gallery(10), new Max(0.5));
		assertTrue(assertThrows(IllegalStateException.class, () -> session.verify(pixel(Float.NaN))).getMessage().contains("10.png"));
	}

	@Test
	void embeddingReportsAndCanBeCancelled() throws IOException {
		List<Long> reported = new ArrayList<>();
		Progress afterOne = new Progress() {
			@Override
			public void report(String task, long done, long total) {
				reported.add(done);
			}

			@Override
			public boolean isCancelled() {
				return reported.size() > 1;
			}
		};
		List<ImageRecord> images = IntStream.range(0, 90).mapToObj(DistanceModel::image).toList();
		assertThrows(CancellationException.class, () -> ReferenceGallery.embed("Ann", images, model, PIXELS, afterOne));
		assertEquals(List.of(0L, 32L), reported);
	}

	@Test
	void anUnreadableReferenceIsAnErrorNotASmallerGallery() {
		assertThrows(IOException.class, () -> ReferenceGallery.embed("Ann", List.of(image(1), image(2)), model, image -> {
			throw new IOException("The image " + image.name() + " is damaged.");
		}, Progress.NONE));
	}
}
