package org.twinlens.verification.ui.internal.model;

import java.util.Locale;

import org.twinlens.core.image.Picture;
import org.twinlens.core.image.Pixels;
import org.twinlens.verification.explain.OcclusionMap;

/**
 * An occlusion map as pictures.
 *
 * @param probe      as the network sees it
 * @param map        the probe in grey, with what holds the similarity up in orange and what lowers it in blue
 * @param similarity of the whole probe, in digits
 * @param largest    fall of the similarity, in digits
 */
public record Explanation(Picture probe, Picture map, String similarity, String largest) {

	private static final double[] UP = { 230, 159, 0 };
	private static final double[] DOWN = { 0, 114, 178 };
	private static final double DIM = 0.6;
	private static final double STRONGEST = 0.85;

	/** @param probe the map was made of */
	public static Explanation of(OcclusionMap map, Pixels probe) {
		int pixels = probe.width() * probe.height();
		byte[] plain = new byte[3 * pixels];
		byte[] tinted = new byte[3 * pixels];
		double strongest = Math.max(1e-9, largest(map.drop()));
		for (int i = 0; i < pixels; i++) {
			double grey = 0;
			for (int c = 0; c < 3; c++) {
				double value = 255 * Math.max(0, Math.min(1, probe.values()[(probe.channels() == 3 ? c : 0) * pixels + i]));
				plain[3 * i + c] = (byte) Math.round(value);
				grey += value / 3;
			}
			double share = STRONGEST * Math.min(1, Math.abs(map.drop()[i]) / strongest);
			double[] colour = map.drop()[i] >= 0 ? UP : DOWN;
			for (int c = 0; c < 3; c++) {
				tinted[3 * i + c] = (byte) Math.round((1 - share) * (DIM * grey + (1 - DIM) * 255 / 2) + share * colour[c]);
			}
		}
		return new Explanation(new Picture(probe.width(), probe.height(), 3, plain), new Picture(probe.width(), probe.height(), 3, tinted), digits(map.similarity()), digits(map.largest()));
	}

	private static double largest(double[] drops) {
		double largest = 0;
		for (double drop : drops) {
			largest = Math.max(largest, Math.abs(drop));
		}
		return largest;
	}

	private static String digits(double value) {
		return String.format(Locale.ROOT, "%.3f", value);
	}
}
