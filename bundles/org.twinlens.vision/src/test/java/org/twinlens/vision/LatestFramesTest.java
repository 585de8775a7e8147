package org.twinlens.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.twinlens.core.image.Picture;

/** The latest frame wins, and nobody waits for what will not come. */
@Timeout(60)
class LatestFramesTest {

	private static final Duration LONG = Duration.ofSeconds(30);
	private static final Picture DOT = new Picture(1, 1, 1, new byte[1]);

	@Test
	void givesTheNewestFrameAndCountsTheOthers() throws Exception {
		Scripted source = new Scripted(true);
		try (LatestFrames frames = new LatestFrames(source)) {
			assertEquals(Optional.empty(), frames.latest());
			source.give(0, 1, 2);
			while (frames.captured() < 3) {
				Thread.onSpinWait();
			}
			assertEquals(2, frames.await(-1, LONG).orElseThrow().index());
			assertEquals(2, frames.dropped());
			source.give(3);
			assertEquals(3, frames.await(2, LONG).orElseThrow().index());
			assertEquals(3, frames.latest().orElseThrow().index());
			assertEquals(4, frames.captured());
			assertEquals(2, frames.dropped());
			assertEquals(Optional.empty(), frames.await(3, Duration.ofMillis(1)));
			assertFalse(frames.isOver());
		}
	}

	@Test
	void theLastFrameIsStillSeenAtTheEnd() throws Exception {
		Scripted source = new Scripted(true);
		try (LatestFrames frames = new LatestFrames(source)) {
			source.give(0);
			source.end();
			while (!frames.isOver()) {
				Thread.onSpinWait();
			}
			assertEquals(0, frames.await(-1, LONG).orElseThrow().index());
			assertEquals(Optional.empty(), frames.await(0, LONG));
			assertTrue(source.closed);
		}
	}

	@Test
	void aCameraThatFailsTellsWhyAfterItsLastFrame() throws Exception {
		Scripted source = new Scripted(true);
		try (LatestFrames frames = new LatestFrames(source)) {
			source.give(0);
			source.fail("The camera has been unplugged.");
			while (!frames.isOver()) {
				Thread.onSpinWait();
			}
			assertEquals(0, frames.await(-1, LONG).orElseThrow().index());
			assertEquals("The camera has been unplugged.", assertThrows(IOException.class, () -> frames.await(0, LONG)).getMessage());
			assertTrue(source.closed);
		}
	}

	@Test
	void closingFreesWhoeverWaits() throws Exception {
		Scripted source = new Scripted(true);
		LatestFrames frames = new LatestFrames(source);
		Thread closer = new Thread(frames::close);
		closer.start();
		assertEquals(Optional.empty(), frames.await(-1, LONG));
		closer.join();
		assertTrue(frames.isOver());
		assertTrue(source.closed);
	}

	@Test
	void aFilmRunsAtItsOwnPace() throws Exception {
		Scripted source = new Scripted(false);
		source.give(0, 1, 2, 3, 4); // a tenth of a second each
		source.end();
		long start = System.nanoTime();
		try (LatestFrames frames = new LatestFrames(source)) {
			long seen = -1;
			while (seen < 4) {
				seen = frames.await(seen, LONG).orElseThrow().index();
				assertTrue(System.nanoTime() - start >= seen * 100_000_000L, "frame " + seen + " came before its time");
			}
			assertEquals(5, frames.captured());
		}
	}

	/** Does what it is told. */
	private static final class Scripted implements FrameSource {

		private final BlockingQueue<Object> script = new LinkedBlockingQueue<>();
		private final boolean live;
		private volatile boolean closed;

		Scripted(boolean live) {
			this.live = live;
		}

		void give(long... indices) {
			for (long index : indices) {
				script.add(new Frame(DOT, index, index / 10.0));
			}
		}

		void fail(String sentence) {
			script.add(new IOException(sentence));
		}

		void end() {
			script.add("end");
		}

		@Override
		public String name() {
			return "script";
		}

		@Override
		public double rate() {
			return 10;
		}

		@Override
		public boolean live() {
			return live;
		}

		@Override
		public Optional<Frame> next() throws IOException {
			try {
				Object next = script.take();
				if (next instanceof IOException failure) {
					throw failure;
				}
				return next instanceof Frame frame ? Optional.of(frame) : Optional.empty();
			} catch (InterruptedException e) {
				throw new IOException(e);
			}
		}

		@Override
		public void close() {
			closed = true;
			end();
		}
	}
}
