package org.twinlens.dataset.internal.pixels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.twinlens.core.image.Picture;
import org.twinlens.core.image.Pixels;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.core.image.Preprocessing.Fit;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PixelCodeTest {

	private static int length(Preprocessing preprocessing, Picture picture) {
		return new PixelCode(preprocessing).encode(preprocessing.apply(picture)).bytes().remaining();
	}

	@Test
	void aByteAValueWhereThatIsExactAndOnePlaneWhereAllAreEqual() {
		Picture grey = new Picture(4, 2, 1, new byte[] { 0, 1, 2, 127, -128, -127, -2, -1 });
		assertEquals(8, length(Preprocessing.to(1, 2, 4), grey));
		assertEquals(8, length(Preprocessing.to(3, 2, 4), grey), "grey in three channels");
		assertEquals(8, length(new Preprocessing(3, 2, 4, Fit.CROP, 1, true), grey), "inverted");
		assertEquals(16, length(Preprocessing.to(3, 2, 2), grey), "averages lie between levels: four float32 of one plane");
		byte[] colours = new byte[4 * 2 * 3];
		new Random(1).nextBytes(colours);
		Picture colour = new Picture(4, 2, 3, colours);
		assertEquals(24, length(Preprocessing.to(3, 2, 4), colour));
		assertEquals(32, length(Preprocessing.to(1, 2, 4), colour), "luma");
		assertEquals(48, length(Preprocessing.to(3, 1, 4), colour));
	}

	@Property(tries = 300)
	void whatIsReadIsBitByBitWhatWasPrepared(@ForAll @IntRange(min = 1, max = 9) int width, @ForAll @IntRange(min = 1, max = 9) int height, @ForAll boolean colour,
			@ForAll @IntRange(min = 1, max = 9) int across, @ForAll @IntRange(min = 1, max = 9) int down, @ForAll boolean threeChannels, @ForAll Fit fit, @ForAll boolean invert,
			@ForAll long seed) {
		byte[] samples = new byte[width * height * (colour ? 3 : 1)];
		new Random(seed).nextBytes(samples);
		Preprocessing preprocessing = new Preprocessing(threeChannels ? 3 : 1, down, across, fit, 1, invert);
		Pixels prepared = preprocessing.apply(new Picture(width, height, colour ? 3 : 1, samples));
		PixelCode code = new PixelCode(preprocessing);
		PixelCode.Coded coded = code.encode(prepared);
		assertEquals(coded.bytes().remaining(), code.length(coded.kind()));
		assertArrayEquals(prepared.values(), code.decode(coded.kind(), coded.bytes()).values(), 0);
	}

	@Test
	void valuesThatAreNoLevelsStayAsTheyAre() {
		PixelCode code = new PixelCode(Preprocessing.to(1, 1, 6));
		float[] values = { -0f, 0.5f, Float.NaN, Float.POSITIVE_INFINITY, -3, Math.nextUp(1f) };
		PixelCode.Coded coded = code.encode(new Pixels(1, 1, 6, values));
		float[] read = code.decode(coded.kind(), coded.bytes()).values();
		for (int i = 0; i < values.length; i++) {
			assertEquals(Float.floatToRawIntBits(values[i]), Float.floatToRawIntBits(read[i]));
		}
	}

	@Test
	void otherKindsAreNone() {
		PixelCode grey = new PixelCode(Preprocessing.to(1, 2, 2));
		PixelCode colour = new PixelCode(Preprocessing.to(3, 2, 2));
		assertEquals(-1, grey.length((byte) 2), "one plane is all there is");
		assertEquals(16, colour.length((byte) 2));
		assertEquals(-1, colour.length((byte) 4));
		assertEquals(-1, colour.length((byte) -1));
	}
}
