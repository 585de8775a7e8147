package org.twinlens.dataset.internal.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.SplittableRandom;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.twinlens.core.image.Picture;
import org.twinlens.core.image.Png;

/** What is written as PNG is read again, sample by sample. */
class PngTest {

	@Property(tries = 50)
	void losesNothing(@ForAll @IntRange(min = 1, max = 40) int width, @ForAll @IntRange(min = 1, max = 40) int height, @ForAll boolean grey, @ForAll long seed) throws IOException {
		int channels = grey ? 1 : 3;
		byte[] samples = new byte[width * height * channels];
		new SplittableRandom(seed).nextBytes(samples);
		Picture read = ImageDecoder.picture(Png.encode(new Picture(width, height, channels, samples)));
		assertEquals(width, read.width());
		assertEquals(height, read.height());
		assertEquals(channels, read.channels());
		assertArrayEquals(samples, read.samples());
	}
}
