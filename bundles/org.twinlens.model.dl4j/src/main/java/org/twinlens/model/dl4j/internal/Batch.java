package org.twinlens.model.dl4j.internal;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.List;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.PairSet;
import org.twinlens.core.image.Augmentation;
import org.twinlens.core.image.Augmenter;
import org.twinlens.core.image.PixelSource;
import org.twinlens.core.image.Pixels;
import org.twinlens.model.architecture.Architecture;

/**
 * Images ready to be computed with.
 *
 * @param images how many, M
 * @param pixels [M,C,H,W], from position 0 to its limit
 */
record Batch(int images, FloatBuffer pixels) {

	/** Reads the images of a training batch, turns them as the batch has them and varies each as seed, iteration and its place in the batch will have it. */
	static Batch training(PairSet pairs, PixelSource source, Architecture.Input input, Augmentation augmentation, long seed, long iteration, BatchMemory memory)
			throws IOException {
		List<ImageRecord> images = pairs.images();
		FloatBuffer pixels = memory.room(numbers(images.size(), input));
		for (int i = 0; i < images.size(); i++) {
			Pixels read = read(images.get(i), source, input);
			put(Augmenter.apply(turned(read, pairs.turns(i), images.get(i)), augmentation, Seeds.of(seed, Seeds.AUGMENTATION, iteration, i)), i, pixels);
		}
		return new Batch(images.size(), pixels);
	}

	/** Behind the image source, so that each image is prepared and kept once, whichever way it is turned. */
	private static Pixels turned(Pixels pixels, int quarters, ImageRecord image) {
		if (quarters % 2 == 1 && pixels.width() != pixels.height()) {
			throw new IllegalArgumentException("The image \"" + image.name() + "\" cannot be turned by a quarter: the network takes images of " + pixels.width() + "×" + pixels.height()
					+ " pixels, and only square ones keep their shape. Train without quarter turns, or choose a square input.");
		}
		return pixels.turned(quarters);
	}

	/** Reads images as they are. */
	static Batch plain(List<ImageRecord> images, PixelSource source, Architecture.Input input, BatchMemory memory) throws IOException {
		FloatBuffer pixels = memory.room(numbers(images.size(), input));
		for (int i = 0; i < images.size(); i++) {
			put(read(images.get(i), source, input), i, pixels);
		}
		return new Batch(images.size(), pixels);
	}

	/** @throws IllegalArgumentException when an image is not of the input's shape */
	static Batch of(List<Pixels> images, Architecture.Input input) {
		FloatBuffer pixels = FloatBuffer.allocate(numbers(images.size(), input));
		for (int i = 0; i < images.size(); i++) {
			check(images.get(i), "Image " + (i + 1), input);
			put(images.get(i), i, pixels);
		}
		return new Batch(images.size(), pixels);
	}

	private static Pixels read(ImageRecord image, PixelSource source, Architecture.Input input) throws IOException {
		Pixels pixels = source.pixels(image);
		check(pixels, "The image \"" + image.name() + "\"", input);
		return pixels;
	}

	private static void check(Pixels pixels, String name, Architecture.Input input) {
		if (pixels.channels() != input.channels() || pixels.height() != input.height() || pixels.width() != input.width()) {
			throw new IllegalArgumentException(
					name + " was prepared as " + new Architecture.Input(pixels.channels(), pixels.height(), pixels.width()) + ", but the network takes " + input + ".");
		}
	}

	private static int numbers(int images, Architecture.Input input) {
		return Math.multiplyExact(images, input.channels() * input.height() * input.width());
	}

	private static void put(Pixels image, int place, FloatBuffer pixels) {
		pixels.put(place * image.values().length, image.values());
	}
}
