package org.twinlens.verification.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinlens.verification.GreyFilm.NOBODY;
import static org.twinlens.verification.GreyFilm.TWO;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.twinlens.core.Embedding;
import org.twinlens.verification.DecisionRule;
import org.twinlens.verification.DistanceModel;
import org.twinlens.verification.GreyFilm;
import org.twinlens.verification.ReferenceGallery;
import org.twinlens.verification.VerificationSession;
import org.twinlens.vision.Frame;
import org.twinlens.vision.LatestFrames;
import org.twinlens.vision.face.Finding;
import org.twinlens.vision.face.Reason;

@Timeout(60)
class LiveVerificationTest {

	private static final Duration NO_PATIENCE = Duration.ZERO;

	/** Notes what it is told; the first frame waits until the test has said what it wants. */
	private static final class Notes implements LiveListener {
		private final CountDownLatch begun = new CountDownLatch(1);
		private final BlockingQueue<Finding> findings = new LinkedBlockingQueue<>();
		private final BlockingQueue<LiveAnswer> answers = new LinkedBlockingQueue<>();
		private final BlockingQueue<String> ends = new LinkedBlockingQueue<>();

		@Override
		public void seen(Frame frame, Finding finding) {
			findings.add(finding);
			await(begun);
		}

		@Override
		public void answered(LiveAnswer answer) {
			answers.add(answer);
		}

		@Override
		public void ended(String reason) {
			ends.add(reason);
		}
	}

	private final Notes notes = new Notes();

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		} catch (InterruptedException e) {
			throw new AssertionError(e);
		}
	}

	private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
		T next = queue.poll(30, TimeUnit.SECONDS);
		assertTrue(next != null, "nothing came");
		return next;
	}

	private static VerificationSession session(double threshold) {
		return new VerificationSession(new DistanceModel(), DistanceModel.gallery("Ann", 100 / 255f), new DecisionRule.Mean(threshold));
	}

	/** Many frames of a level. */
	private static GreyFilm film(int level) {
		int[] levels = new int[600];
		Arrays.fill(levels, level);
		return new GreyFilm(levels);
	}

	private LiveVerification live(GreyFilm film, Duration patience) {
		return new LiveVerification(new LatestFrames(film), GreyFilm.finder(), notes, patience);
	}

	@Test
	void aVerdictIsGivenWhenAskedFor() throws InterruptedException {
		try (LiveVerification live = live(film(100), NO_PATIENCE)) {
			live.setSession(session(.9));
			live.verify();
			notes.begun.countDown();
			LiveAnswer.Verdict verdict = assertInstanceOf(LiveAnswer.Verdict.class, next(notes.answers));
			assertTrue(verdict.decision().verified());
			assertEquals(1, verdict.decision().score(), 1e-6);
			assertEquals(verdict.decision().sentence(), verdict.sentence());
			for (int frames = 0; frames < 3; frames++) {
				next(notes.findings);
			}
			assertTrue(notes.answers.isEmpty(), "asked once, answered once");
			live.setSession(session(1.1));
			live.verify();
			assertFalse(((LiveAnswer.Verdict) next(notes.answers)).decision().verified(), "by the new rule");
			for (Stage stage : Stage.values()) {
				assertTrue(live.latencies().of(stage).isPresent(), stage.name());
			}
		}
	}

	@Test
	void whatCannotBeComparedGetsASentence() throws InterruptedException {
		try (LiveVerification live = live(film(NOBODY), NO_PATIENCE)) {
			live.setSession(session(.9));
			live.verify();
			notes.begun.countDown();
			LiveAnswer.NoVerdict answer = assertInstanceOf(LiveAnswer.NoVerdict.class, next(notes.answers));
			assertEquals(Reason.NO_FACE, answer.refused().reason());
			assertEquals(answer.refused().sentence(), answer.sentence());
		}
	}

	@Test
	void patienceWaitsForAFrameThatCanBeCompared() throws InterruptedException {
		int[] levels = new int[600];
		Arrays.fill(levels, 4, 600, 100);
		try (LiveVerification live = live(new GreyFilm(levels), Duration.ofHours(1))) {
			live.setSession(session(.9));
			live.verify();
			notes.begun.countDown();
			assertInstanceOf(LiveAnswer.Verdict.class, next(notes.answers));
		}
	}

	@Test
	void continuousVerdictsFollowOneAnotherUntilTheEnd() throws InterruptedException {
		LiveVerification live = live(new GreyFilm(100, 100, TWO, 200), NO_PATIENCE);
		live.setSession(session(.9));
		live.setContinuous(true);
		notes.begun.countDown();
		assertEquals("", next(notes.ends));
		List<LiveAnswer> answers = List.copyOf(notes.answers);
		assertEquals(List.of(), answers.stream().filter(a -> a instanceof LiveAnswer.NoVerdict n && n.refused().reason() != Reason.SEVERAL_FACES).toList());
		assertEquals(3, answers.get(answers.size() - 1).frame().index(), "the last frame is never dropped");
		assertFalse(((LiveAnswer.Verdict) answers.get(answers.size() - 1)).decision().verified());
		live.join();
		assertTrue(live.frames().isOver());
	}

	@Test
	void withoutASessionThereAreFacesButNoVerdicts() throws InterruptedException {
		LiveVerification live = live(new GreyFilm(100, NOBODY), NO_PATIENCE);
		live.setContinuous(true);
		live.verify();
		notes.begun.countDown();
		assertEquals("", next(notes.ends));
		assertTrue(notes.answers.isEmpty());
		assertFalse(notes.findings.isEmpty());
	}

	@Test
	void aSourceThatFailsSaysWhy() throws InterruptedException {
		live(new GreyFilm(100).failing("The camera was pulled out."), NO_PATIENCE);
		notes.begun.countDown();
		assertEquals("The camera was pulled out.", next(notes.ends));
	}

	@Test
	void aGalleryOfAnotherNetworkEndsItWithASentence() throws InterruptedException {
		ReferenceGallery foreign = new ReferenceGallery("Ann", List.of(new ReferenceGallery.Reference(DistanceModel.gallery("Ann", 1).references().get(0).image(), new Embedding(new float[2]))));
		LiveVerification live = live(film(100), NO_PATIENCE);
		live.setSession(new VerificationSession(new DistanceModel(), foreign, new DecisionRule.Mean(.5)));
		live.setContinuous(true);
		notes.begun.countDown();
		assertTrue(next(notes.ends).contains("another network"));
		live.join();
	}

	@Test
	void nothingIsToldOnceItIsClosed() throws InterruptedException {
		LiveVerification live = live(film(100), NO_PATIENCE);
		next(notes.findings);
		live.setSession(session(.9));
		live.setContinuous(true);
		live.close();
		notes.begun.countDown();
		live.join();
		assertTrue(notes.answers.isEmpty());
		assertNull(notes.ends.poll());
	}
}
