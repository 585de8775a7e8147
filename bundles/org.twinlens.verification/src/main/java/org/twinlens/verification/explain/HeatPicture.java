package org.twinlens.verification.explain;

import org.twinlens.core.image.Picture;
import org.twinlens.core.image.Pixels;

/**
 * An occlusion map laid over the probe as the network sees it, for people: orange where hiding a region costs similarity, blue where it gains some, grey where it does
 * neither. Orange and blue are told apart by nearly everybody, also where red and green are not.
 */
public final class HeatPicture {

	private static final float[] COSTS = { 255, 140, 0 };
	private static final float[] GAINS = { 0, 110, 255 };
	/** Share of the colour where the fall is greatest. */
	private static final float MOST = 0.7f;

	private HeatPicture() {
	}

	/**
	 * @param probe    the one the map is of
	 * @param inverted whether its preparation made black white, which the picture makes good
	 * @param height   of the picture, pixels; rounded to a multiple of the probe's, and never less than that
	 * @return three channels
	 */
	public static Picture of(OcclusionMap map, Pixels probe, boolean inverted, int height) {
		int factor = Math.max(1, Math.round((float) height / map.height()));
		double strongest = 0;
		for (double fall : map.drop()) {
			strongest = Math.max(strongest, Math.abs(fall));
		}
		int width = map.width() * factor;
		byte[] samples = new byte[width * map.height() * factor * 3];
		for (int y = 0, i = 0; y < map.height() * factor; y++) {
			for (int x = 0; x < width; x++) {
				int pixel = y / factor * map.width() + x / factor;
				float share = strongest == 0 ? 0 : (float) (map.drop()[pixel] / strongest);
				float[] colour = share > 0 ? COSTS : GAINS;
				float grey = 255 * (inverted ? 1 - grey(probe, pixel) : grey(probe, pixel));
				for (int c = 0; c < 3; c++) {
					samples[i++] = (byte) Math.round(grey + MOST * Math.abs(share) * (colour[c] - grey));
				}
			}
		}
		return new Picture(width, map.height() * factor, 3, samples);
	}

	private static float grey(Pixels probe, int pixel) {
		int plane = probe.width() * probe.height();
		float sum = 0;
		for (int c = 0; c < probe.channels(); c++) {
			sum += probe.values()[c * plane + pixel];
		}
		return Math.max(0, Math.min(1, sum / probe.channels()));
	}
}
