package org.twinlens.verification.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.twinlens.core.Embedding;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Progress;
import org.twinlens.core.image.Pixels;
import org.twinlens.model.TrainedModel;
import org.twinlens.model.checkpoint.Checkpoint;
import org.twinlens.verification.ReferenceGallery;
import org.twinlens.verification.explain.OcclusionMap.Settings;

class OcclusionMapTest {

	/** Sees one pixel only, of the first channel; similarity is 1 − |a − b|. */
	private static final class OnePixel implements TrainedModel {
		private final int seen;
		private final List<Integer> batches = new ArrayList<>();

		OnePixel(int seen) {
			this.seen = seen;
		}

		@Override
		public Checkpoint checkpoint() {
			throw new UnsupportedOperationException();
		}

		@Override
		public List<Embedding> embed(List<Pixels> images) {
			batches.add(images.size());
			return images.stream().map(image -> new Embedding(new float[] { image.values()[seen] })).toList();
		}

		@Override
		public double similarity(Embedding first, Embedding second) {
			return 1 - Math.abs((double) first.values()[0] - second.values()[0]);
		}

		@Override
		public void close() {
			// holds nothing
		}
	}

	private static ReferenceGallery gallery(float... pixels) {
		List<ReferenceGallery.Reference> references = new ArrayList<>();
		for (float pixel : pixels) {
			references.add(new ReferenceGallery.Reference(new ImageRecord(1, "hash", "Ann", "", "ann.png", 1, 1), new Embedding(new float[] { pixel })));
		}
		return new ReferenceGallery("Ann", references);
	}

	private static Pixels white(int width, int height) {
		float[] values = new float[width * height];
		Arrays.fill(values, 1);
		return new Pixels(1, height, width, values);
	}

	@Test
	void whatTheNetworkLooksAtHoldsTheSimilarityUp() {
		// 4×2 pixels, a patch of 2×2 in steps of 1: places 0, 1 and 2; the network sees the pixel in the upper right corner, which only the last place hides
		OcclusionMap map = OcclusionMap.of(new OnePixel(3), gallery(1), white(4, 2), new Settings(2, 1, 0.5f), Progress.NONE);
		assertEquals(1, map.similarity());
		// columns 0 and 1 are never under the patch that matters, column 2 under two patches of which one matters, column 3 under that one only
		assertArrayEquals(new double[] { 0, 0, .25, .5, 0, 0, .25, .5 }, map.drop(), 1e-12);
		assertEquals(.5, map.largest());
		assertEquals(4, map.width());
		assertEquals(2, map.height());
	}

	@Test
	void theMeanOverReferencesCounts() {
		OcclusionMap map = OcclusionMap.of(new OnePixel(0), gallery(1, 0), white(1, 1), new Settings(1, 1, 0.25f), Progress.NONE);
		assertEquals(.5, map.similarity());
		// the white pixel is 1 and 0 alike, the grey one .25 and .75: no difference in the mean
		assertArrayEquals(new double[] { 0 }, map.drop(), 1e-12);
	}

	@Test
	void hidingWhatDisturbsMakesItMoreAlike() {
		OcclusionMap map = OcclusionMap.of(new OnePixel(0), gallery(0), white(2, 1), new Settings(1, 1, 0), Progress.NONE);
		assertArrayEquals(new double[] { -1, 0 }, map.drop(), 1e-12);
		assertEquals(0, map.largest());
	}

	@Test
	void noPixelIsLeftOut() {
		// 5 pixels, a patch of 2 in steps of 2: places 0, 2 and, at the edge, 3
		OcclusionMap map = OcclusionMap.of(new OnePixel(4), gallery(1), white(5, 5), new Settings(2, 2, 0), Progress.NONE);
		for (double fall : map.drop()) {
			assertTrue(Double.isFinite(fall));
		}
		assertEquals(1, map.drop()[4]);
		assertEquals(.5, map.drop()[3], 1e-12, "under the places at 2 and 3");
	}

	@Test
	void placesAreEmbeddedInBatchesAndCounted() {
		OnePixel model = new OnePixel(0);
		List<Long> done = new ArrayList<>();
		OcclusionMap.of(model, gallery(1), white(10, 5), new Settings(1, 1, 0), new Progress() {
			@Override
			public void report(String task, long reached, long total) {
				done.add(reached);
				assertEquals(50, total);
			}

			@Override
			public boolean isCancelled() {
				return false;
			}
		});
		assertEquals(List.of(1, 32, 18), model.batches);
		assertEquals(List.of(0L, 32L, 50L), done);
	}

	@Test
	void itCanBeCancelled() {
		Progress cancelled = new Progress() {
			@Override
			public void report(String task, long done, long total) {
				// nobody listens
			}

			@Override
			public boolean isCancelled() {
				return true;
			}
		};
		assertThrows(CancellationException.class, () -> OcclusionMap.of(new OnePixel(0), gallery(1), white(4, 4), Settings.of(4, 4), cancelled));
	}

	@Test
	void allChannelsAreHidden() {
		float[] values = new float[12];
		Arrays.fill(values, 1);
		OcclusionMap map = OcclusionMap.of(new OnePixel(9), gallery(1), new Pixels(3, 2, 2, values), new Settings(1, 1, 0), Progress.NONE);
		assertArrayEquals(new double[] { 0, 1, 0, 0 }, map.drop(), 1e-12, "sample 9 is pixel 1 of the third channel");
	}

	@Test
	void thirdsAreMeansOfRegions() {
		OcclusionMap map = new OcclusionMap(6, 3, new double[] { 1, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -2, -4 }, 1, new Settings(1, 1, 0));
		double[][] thirds = map.thirds();
		assertArrayEquals(new double[] { 2, 0, 0 }, thirds[0], 1e-12);
		assertArrayEquals(new double[] { 0, 0, 0 }, thirds[1], 1e-12);
		assertArrayEquals(new double[] { 0, 0, -3 }, thirds[2], 1e-12);
	}

	@Test
	void aPatchFits() {
		assertEquals(new Settings(17, 8, 0.5f), Settings.of(100, 120));
		assertEquals(new Settings(1, 1, 0.5f), Settings.of(2, 2));
		assertThrows(IllegalArgumentException.class, () -> new Settings(2, 3, 0.5f));
		assertThrows(IllegalArgumentException.class, () -> new Settings(2, 0, 0.5f));
		assertThrows(IllegalArgumentException.class, () -> new Settings(2, 1, Float.NaN));
		String sentence = assertThrows(IllegalArgumentException.class, () -> OcclusionMap.of(new OnePixel(0), gallery(1), white(4, 2), new Settings(3, 1, 0), Progress.NONE)).getMessage();
		assertTrue(sentence.contains("4×2"), sentence);
	}
}
