package org.twinlens.verification.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.twinlens.core.Progress;
import org.twinlens.core.image.Picture;
import org.twinlens.verification.DecisionRule;
import org.twinlens.verification.VerificationSession;
import org.twinlens.verification.live.LiveAnswer;
import org.twinlens.vision.SimulatedCamera;
import org.twinlens.vision.SimulationSettings;
import org.twinlens.vision.face.Box;
import org.twinlens.vision.face.Face;
import org.twinlens.vision.face.FaceDetector;
import org.twinlens.vision.face.FaceFraming;
import org.twinlens.vision.face.QualityBounds;

class LiveModelTest {

	private static final long PATIENCE_SECONDS = 60;

	private final BlockingQueue<LiveAnswer> answers = new LinkedBlockingQueue<>();
	private final BlockingQueue<String> ends = new LinkedBlockingQueue<>();
	private final BlockingQueue<Boolean> painted = new LinkedBlockingQueue<>();
	private final LiveModel live = new LiveModel(new LiveModel.Told() {
		@Override
		public void painted() {
			painted.add(true);
		}

		@Override
		public void answered(LiveAnswer answer) {
			answers.add(answer);
		}

		@Override
		public void ended(String reason) {
			ends.add(reason);
		}
	});
	private final Middle middle = new Middle();

	/** Sees a face in the middle of every frame. */
	private static final class Middle implements FaceDetector {

		private volatile boolean closed;

		@Override
		public String name() {
			return "middle";
		}

		@Override
		public List<Face> detect(Picture picture) {
			return List.of(new Face(new Box(picture.width() / 4, picture.height() / 4, picture.width() / 2, picture.height() / 2), 1, List.of()));
		}

		@Override
		public QualityBounds bounds() {
			return QualityBounds.NONE;
		}

		@Override
		public void close() {
			closed = true;
		}
	}

	private void start(long frames) {
		live.start(new SimulatedCamera(Greys.pictures(200), SimulationSettings.STILL.withFrames(frames)), new Sources.Faces(middle, FaceFraming.BOX));
	}

	@AfterEach
	void end() {
		live.close();
	}

	@Test
	void aVerdictIsGivenWhenAskedForAndThePictureHasTheFace() throws InterruptedException {
		start(0);
		live.setSession(new VerificationSession(new FakeNetwork(), Greys.gallery("Anna", 190), new DecisionRule.Mean(0.5)));
		live.verify();
		LiveAnswer answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
		assertTrue(answer instanceof LiveAnswer.Verdict verdict && verdict.decision().identity().equals("Anna"), String.valueOf(answer));
		while (live.image() == null) {
			painted.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}
		assertEquals(List.of(new Box(160, 120, 320, 240)), live.image().faces());
		assertTrue(live.image().good());
		assertTrue(live.latencies().isPresent());
	}

	@Test
	void goodFramesAreCollected() throws IOException {
		start(0);
		List<Picture> crops = live.collect(3, Progress.NONE, "Waiting");
		assertEquals(List.of(320, 320, 320), crops.stream().map(Picture::width).toList());
	}

	@Test
	void aSourceThatEndsSaysSoAndLeavesNothingToWaitFor() throws InterruptedException {
		start(2);
		assertEquals("", ends.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
		live.stop();
		assertThrows(IOException.class, () -> live.collect(100, Progress.NONE, "Waiting"));
	}

	@Test
	void stoppedItHoldsNothing() {
		start(0);
		assertTrue(live.isRunning());
		live.stop();
		assertFalse(live.isRunning());
		assertTrue(middle.closed, "the detector");
		assertEquals(null, live.image());
		assertTrue(live.crop().isEmpty());
	}
}
