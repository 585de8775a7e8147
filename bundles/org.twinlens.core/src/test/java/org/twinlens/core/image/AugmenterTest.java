package org.twinlens.core.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class AugmenterTest {

	private static Pixels noise(int channels, int height, int width, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		float[] values = new float[channels * height * width];
		for (int i = 0; i < values.length; i++) {
			values[i] = random.nextInt(256) / 255f;
		}
		return new Pixels(channels, height, width, values);
	}

	private static Augmentation only(double probability, double rotation, double translation, boolean flip, double jpegQuality) {
		return new Augmentation(probability, rotation, 0, 0, translation, 0, 0, 0, flip, jpegQuality);
	}

	@Test
	void noneGivesTheImageItself() {
		Pixels image = noise(3, 5, 4, 1);
		assertSame(image, Augmenter.apply(image, Augmentation.NONE, 7));
		assertSame(image, Augmenter.apply(image, only(1, 0, 0, false, 1), 7));
	}

	@Test
	void aCertainFlipIsTheMirrorImage() {
		Pixels image = new Pixels(1, 1, 3, new float[] { .1f, .2f, .3f });
		assertArrayEquals(new float[] { .3f, .2f, .1f }, Augmenter.apply(image, only(1, 0, 0, true, 1), 99).values());
	}

	@Test
	void everyPartIsDrawnWithItsProbability() {
		Pixels image = new Pixels(1, 1, 2, new float[] { 0, 1 });
		long mirrored = LongStream.range(0, 4000).filter(seed -> Augmenter.apply(image, only(.25, 0, 0, true, 1), seed).values()[0] == 1).count();
		// binomial(4000, ¼): mean 1000, standard deviation 27.4
		assertEquals(1000, mirrored, 137);
	}

	@Test
	void shiftsCoverTheirRangeAndNotMore() {
		// a ramp of slope 0.01: its middle pixel falls by 0.01 for each pixel the ramp moves to the right
		float[] ramp = new float[101];
		for (int x = 0; x < 101; x++) {
			ramp[x] = x / 100f;
		}
		Pixels image = new Pixels(1, 1, 101, ramp);
		Augmentation shift = new Augmentation(1, 0, 0, 0, 2, 0, 0, 0, false, 1);
		double[] shifts = LongStream.range(0, 500).mapToDouble(seed -> {
			Pixels moved = Augmenter.apply(new Pixels(1, 3, 101, repeat(image.values(), 3)), shift, seed);
			return 100 * (.5 - moved.values()[101 + 50]);
		}).sorted().toArray();
		// a vertical shift may mix in the edge colour, here the ramp's own median ½
		assertTrue(shifts[0] < -1.5 && shifts[0] >= -2.0001, "least shift " + shifts[0]);
		assertTrue(shifts[499] > 1.5 && shifts[499] <= 2.0001, "largest shift " + shifts[499]);
	}

	private static float[] repeat(float[] row, int times) {
		float[] all = new float[row.length * times];
		for (int i = 0; i < times; i++) {
			System.arraycopy(row, 0, all, i * row.length, row.length);
		}
		return all;
	}

	@Test
	void switchingOnePartOffLeavesTheOtherDrawsAlone() {
		Pixels image = noise(1, 20, 20, 5);
		for (long seed = 0; seed < 20; seed++) {
			Augmentation rotation = new Augmentation(.5, 30, 0, 0, 0, 0, 0, 0, false, 1);
			Augmentation both = new Augmentation(.5, 30, 0, 0, 0, .5, 0, 0, false, 1);
			float[] turned = Augmenter.apply(image, rotation, seed).values();
			float[] turnedAndLit = Augmenter.apply(image, both, seed).values();
			float difference = Float.NaN;
			for (int i = 0; i < turned.length; i++) {
				if (turnedAndLit[i] > 0 && turnedAndLit[i] < 1) {
					difference = Float.isNaN(difference) ? turnedAndLit[i] - turned[i] : difference;
					assertEquals(difference, turnedAndLit[i] - turned[i], 1e-5f, "seed " + seed);
				}
			}
		}
	}

	@Test
	void compressionChangesALittleButNotMuch() {
		float[] gradient = new float[3 * 64 * 64];
		for (int i = 0; i < gradient.length; i++) {
			gradient[i] = (i % 64) / 63f;
		}
		Pixels image = new Pixels(3, 64, 64, gradient);
		Pixels compressed = Augmenter.apply(image, only(1, 0, 0, false, .3), 3);
		double worst = 0;
		for (int i = 0; i < gradient.length; i++) {
			worst = Math.max(worst, Math.abs(gradient[i] - compressed.values()[i]));
		}
		assertTrue(worst > 0 && worst < .15, "largest change " + worst);
	}

	@Test
	void compressionKeepsTheOrderOfTheChannels() {
		float[] values = new float[3 * 256];
		Arrays.fill(values, 0, 256, .9f);
		Arrays.fill(values, 256, 512, .5f);
		Arrays.fill(values, 512, 768, .1f);
		float[] compressed = Augmenter.apply(new Pixels(3, 16, 16, values), only(1, 0, 0, false, .9), 3).values();
		assertArrayEquals(values, compressed, .03f);
	}

	@Test
	void paperStaysWhiteAndInvertedPaperBlack() {
		for (float paper : new float[] { 0, 1 }) {
			float[] values = new float[105 * 105];
			Arrays.fill(values, paper);
			for (long seed = 0; seed < 50; seed++) {
				assertArrayEquals(values, Augmenter.apply(new Pixels(1, 105, 105, values), Augmentation.KOCH, seed).values());
			}
		}
	}

	@Test
	void impossibleAugmentationsAreRefusedWithASentence() {
		Throwable failure = assertThrows(IllegalArgumentException.class, () -> only(.5, Double.NaN, 0, false, 1));
		assertEquals("The rotation of an augmentation must lie in 0..180 degrees, not NaN.", failure.getMessage());
		assertThrows(IllegalArgumentException.class, () -> only(.5, 0, Double.POSITIVE_INFINITY, false, 1));
		assertThrows(IllegalArgumentException.class, () -> only(1.1, 0, 0, false, 1));
		assertThrows(IllegalArgumentException.class, () -> only(1, 0, 0, false, 0));
	}

	@Property(tries = 150)
	void theResultIsAnImageOfTheSameSizeWithValuesInRange(@ForAll("augmentations") Augmentation augmentation, @ForAll long seed, @ForAll boolean colour,
			@ForAll @IntRange(min = 1, max = 40) int width, @ForAll @IntRange(min = 1, max = 40) int height) {
		Pixels image = noise(colour ? 3 : 1, height, width, seed);
		Pixels result = Augmenter.apply(image, augmentation, seed);
		assertEquals(image.channels(), result.channels());
		assertEquals(height, result.height());
		assertEquals(width, result.width());
		for (float value : result.values()) {
			assertTrue(value >= 0 && value <= 1, "value " + value);
		}
	}

	@Property(tries = 100)
	void theSameSeedGivesTheSameAndTheImageIsNotTouched(@ForAll("augmentations") Augmentation augmentation, @ForAll long seed) {
		Pixels image = noise(3, 17, 23, seed);
		float[] before = image.values().clone();
		float[] first = Augmenter.apply(image, augmentation, seed).values();
		assertArrayEquals(first, Augmenter.apply(image, augmentation, seed).values());
		assertArrayEquals(before, image.values());
	}

	@Property(tries = 50)
	void aUniformImageStaysUniformUnderMovement(@ForAll long seed, @ForAll @IntRange(min = 0, max = 255) int level) {
		float[] values = new float[3 * 30 * 20];
		Arrays.fill(values, level / 255f);
		Pixels image = new Pixels(3, 30, 20, values);
		Pixels moved = Augmenter.apply(image, new Augmentation(1, 180, .9, .9, 30, 0, 0, 0, true, 1), seed);
		assertNotSame(image, moved);
		assertArrayEquals(values, moved.values());
	}

	@Property(tries = 50)
	void otherSeedsGiveOtherImages(@ForAll long seed) {
		Pixels image = noise(1, 42, 42, 11);
		Augmentation certain = new Augmentation(1, 10, .3, .2, 2, 0, 0, 0, false, 1);
		assertFalse(Arrays.equals(Augmenter.apply(image, certain, seed).values(), Augmenter.apply(image, certain, seed + 1).values()));
	}

	@Provide
	Arbitrary<Augmentation> augmentations() {
		Arbitrary<Double> share = Arbitraries.doubles().between(0, .99);
		Arbitrary<double[]> amounts = share.array(double[].class).ofSize(6);
		return Combinators.combine(share, amounts, Arbitraries.of(true, false), Arbitraries.doubles().between(.01, 1))
				.as((p, a, flip, quality) -> new Augmentation(p, a[0] * 180, a[1], a[2], a[3] * 10, a[4], a[5], a[5], flip, quality));
	}
}
