package org.twinlens.vision;

/**
 * How a {@link SimulatedCamera} sees.
 *
 * @param seed   of the background, the ways people move and the noise
 * @param width  of a frame, pixels
 * @param height of a frame, pixels
 * @param rate   frames a second
 * @param motion how far people move about their place, as a share of their height; they nod and come nearer as well; 0 for stills
 * @param light  share by which the light rises and falls; 0 for constant light
 * @param noise  standard deviation of each sample, of 255
 * @param frames after so many the source ends; 0 for never
 */
public record SimulationSettings(long seed, int width, int height, double rate, double motion, double light, double noise, long frames) {

	/** A webcam: 640×480 at 30 frames a second, a person who keeps nearly still, endless. */
	public static final SimulationSettings USUAL = new SimulationSettings(1, 640, 480, 30, 0.04, 0.08, 2, 0);

	/** No motion, no change of light, no noise. */
	public static final SimulationSettings STILL = new SimulationSettings(1, 640, 480, 30, 0, 0, 0, 0);

	public SimulationSettings {
		if (width < 16 || height < 16 || width > 8192 || height > 8192) {
			throw new IllegalArgumentException("A simulated camera's frames are 16 to 8192 pixels wide and high, not " + width + "×" + height + ".");
		}
		if (!(rate > 0 && rate <= 1000)) {
			throw new IllegalArgumentException("A simulated camera gives up to 1000 frames a second, not " + rate + ".");
		}
		if (!(motion >= 0 && motion <= 1 && light >= 0 && light <= 1 && noise >= 0 && noise <= 255 && frames >= 0)) {
			throw new IllegalArgumentException("Motion and light are shares in [0, 1], noise lies in [0, 255] and frames are not negative: motion " + motion + ", light " + light
					+ ", noise " + noise + ", frames " + frames + ".");
		}
	}

	public SimulationSettings withSeed(long other) {
		return new SimulationSettings(other, width, height, rate, motion, light, noise, frames);
	}

	public SimulationSettings withFrames(long other) {
		return new SimulationSettings(seed, width, height, rate, motion, light, noise, other);
	}
}
