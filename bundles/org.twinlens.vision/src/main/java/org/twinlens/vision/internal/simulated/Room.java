package org.twinlens.vision.internal.simulated;

import java.util.SplittableRandom;

import org.twinlens.core.image.Picture;
import org.twinlens.vision.SimulationSettings;

/** The scene without people, its light, and the camera's noise. Scenes are samples {@code [(y·width + x)·3 + c]} in 0..255. */
public final class Room {

	private static final int NOISE = 1 << 16;

	private final SimulationSettings settings;
	private final float[] background;
	private final float[] noise = new float[NOISE];
	private final double phase;

	public Room(SimulationSettings settings) {
		this.settings = settings;
		SplittableRandom random = new SplittableRandom(settings.seed());
		phase = random.nextDouble() * 2 * Math.PI;
		background = wall(random);
		for (int i = 0; i < NOISE; i++) {
			noise[i] = (float) (settings.noise() * bell(random));
		}
	}

	public float[] empty() {
		return background.clone();
	}

	/** A wall: smooth, lighter towards one side and towards the ceiling. */
	private float[] wall(SplittableRandom random) {
		int width = settings.width();
		int height = settings.height();
		double[] colour = { 120 + 40 * random.nextDouble(), 120 + 40 * random.nextDouble(), 120 + 40 * random.nextDouble() };
		double across = 40 * random.nextDouble() - 20;
		double down = -10 - 20 * random.nextDouble();
		float[] samples = new float[width * height * 3];
		for (int y = 0, i = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				double shade = across * (x / (width - 1.0) - 0.5) + down * (y / (height - 1.0) - 0.5);
				for (int c = 0; c < 3; c++) {
					samples[i++] = (float) (colour[c] + shade);
				}
			}
		}
		return samples;
	}

	/** What the camera makes of a scene. */
	public Picture see(float[] scene, long index, double seconds) {
		float gain = (float) (1 + settings.light() * StrictMath.sin(phase + 2 * Math.PI * seconds / 7));
		byte[] samples = new byte[scene.length];
		int row = settings.width() * 3;
		for (int y = 0; y < settings.height(); y++) {
			int at = (int) (mix(settings.seed() ^ mix(index * settings.height() + y)) >>> 48);
			for (int i = y * row; i < (y + 1) * row; i++) {
				int level = Math.round(scene[i] * gain + noise[at++ & NOISE - 1]);
				samples[i] = (byte) Math.min(255, Math.max(0, level));
			}
		}
		return new Picture(settings.width(), settings.height(), 3, samples);
	}

	/** Nearly normal with standard deviation 1: the sum of twelve uniform numbers. */
	private static double bell(SplittableRandom random) {
		double sum = -6;
		for (int i = 0; i < 12; i++) {
			sum += random.nextDouble();
		}
		return sum;
	}

	/** Neighbouring numbers become unlike ones (Steele, Lea & Flood, Fast splittable pseudorandom number generators, 2014). */
	private static long mix(long value) {
		long z = value + 0x9e3779b97f4a7c15L;
		z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
		z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
		return z ^ z >>> 31;
	}
}
